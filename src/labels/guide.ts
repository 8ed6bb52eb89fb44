// The words around the pages of the guide; the pages themselves are content.
import type { Language } from '../site.ts';

const german = {
  description: 'Wie das Handbuch arbeitet',
  lead: 'Wie das Handbuch arbeitet, wie man es liest, zitiert, nachprüft und verbessert.',
  lastChanged: (date: string) => `Zuletzt geändert am ${date}`,
};

export type GuideWords = typeof german;

const english: GuideWords = {
  description: 'How the handbook works',
  lead: 'How the handbook works, how to read, cite, verify and improve it.',
  lastChanged: (date) => `Last changed on ${date}`,
};

export const guideWords: Record<Language, GuideWords> = { de: german, en: english };
