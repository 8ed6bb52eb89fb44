// The closed vocabulary of profile prose: which components exist and which literal attributes they take. It only ever grows.

export interface Attribute {
  required: boolean;
  /** What the value must look like. */
  pattern: RegExp;
  de: string;
  en: string;
}

export interface Component {
  /** `inline` stands within a sentence, `block` on lines of its own. */
  place: 'inline' | 'block';
  children: boolean;
  attributes: Record<string, Attribute>;
  de: string;
  en: string;
  example: string;
}

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TEXT = /^[^<>{}]{1,200}$/;
const LANG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

export const vocabulary: Record<string, Component> = {
  Source: {
    place: 'inline', children: false, de: 'Quellenmarke am Ende einer Aussage', en: 'Source mark after a statement',
    example: '<Source id="dgt2022" at="S. 7" />',
    attributes: {
      id: { required: true, pattern: CODE, de: 'Kennung aus „sources“ dieser Datei', en: 'Id from "sources" of this file' },
      at: { required: false, pattern: TEXT, de: 'Fundstelle: Seite, §, Abschnitt', en: 'Place: page, section' },
    },
  },
  Norm: {
    place: 'inline', children: false, de: 'Verweis auf eine deutsche Vorschrift', en: 'Reference to a German provision',
    example: '<Norm id="bqfg-4" at="Abs. 2" />',
    attributes: {
      id: { required: true, pattern: CODE, de: 'Kennung der Vorschrift, zum Beispiel bqfg-4', en: 'Code of the provision, e.g. bqfg-4' },
      at: { required: false, pattern: TEXT, de: 'Absatz, Satz, Nummer', en: 'Paragraph, sentence, number' },
    },
  },
  Term: {
    place: 'inline', children: true, de: 'Verweis auf das Glossar', en: 'Reference to the glossary',
    example: '<Term id="referenzberuf">Referenzberuf</Term>',
    attributes: { id: { required: true, pattern: CODE, de: 'Kennung des Begriffs', en: 'Code of the term' } },
  },
  Original: {
    place: 'inline', children: true, de: 'Wortlaut in einer fremden Sprache', en: 'Wording in a foreign language',
    example: '<Original lang="tr">Ustalık Belgesi</Original>',
    attributes: { lang: { required: true, pattern: LANG, de: 'Sprache nach BCP 47, mit Schrift, wo nötig', en: 'Language as BCP 47 tag, with script where needed' } },
  },
  Note: {
    place: 'block', children: true, de: 'Abgesetzter Hinweis', en: 'Set-off remark',
    example: '<Note kind="warning" title="Gleicher Titel">\n\nText\n\n</Note>',
    attributes: {
      kind: { required: true, pattern: /^(hint|warning)$/, de: 'hint oder warning', en: 'hint or warning' },
      title: { required: false, pattern: TEXT, de: 'Überschrift', en: 'Heading' },
    },
  },
  Figure: {
    place: 'block', children: true, de: 'Abbildung aus public/abbildungen mit Textalternative; der Inhalt ist die Bildunterschrift', en: 'Picture from public/abbildungen with text alternative; the content is the caption',
    example: '<Figure src="tr-system.svg" alt="…">Bildunterschrift</Figure>',
    attributes: {
      src: { required: true, pattern: /^[a-z0-9-]+\.(svg|png|webp)$/, de: 'Dateiname in public/abbildungen', en: 'File name in public/abbildungen' },
      alt: { required: true, pattern: TEXT, de: 'Textalternative', en: 'Text alternative' },
    },
  },
};
