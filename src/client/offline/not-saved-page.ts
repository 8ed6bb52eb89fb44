// The page for an address that was not saved: lists what is, and tries again.
import { part } from '../dom.ts';
import { describeCopy } from './saved-list.ts';
import { readRecord } from './store.ts';

part(document, 'again').addEventListener('click', () => location.reload());
void readRecord('copy').then((copy) => {
  const language = document.documentElement.lang === 'en' ? 'en' : 'de';
  if (copy) part(document, 'copy').replaceChildren(...describeCopy(copy, language));
  else part(document, 'saved').hidden = true;
}).catch(() => undefined);
