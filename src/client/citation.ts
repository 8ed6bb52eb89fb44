// The proposed citation of a page: today's date, the margin number of the address, and copying.
import { citationScriptWords, type CitationScriptWords } from '../labels/citation.ts';
import { formatDate } from '../labels/format.ts';
import type { Language } from '../site.ts';
import { copyText, waysOf } from './copy-text.ts';
import { tellReport } from './report-place.ts';

/** A day of the reader's calendar, not of UTC. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Margin number that an address leads to: #rn-12 → 12. */
export function marginNumberOf(hash: string): string | undefined {
  return /^#rn-(\d+[a-z]?)$/.exec(hash)?.[1];
}

const part = (root: ParentNode, name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);

class Box {
  readonly #quote: HTMLElement;
  readonly #status: HTMLElement;
  /** Speaks where the box is folded away, as on phones. */
  readonly #voice: HTMLElement;
  readonly #language: Language;
  readonly #words: CitationScriptWords;

  constructor(quote: HTMLElement) {
    const box = quote.parentElement!;
    this.#quote = quote;
    this.#status = part(box, 'status')!;
    this.#voice = document.createElement('p');
    this.#voice.className = 'sr';
    this.#voice.setAttribute('role', 'status');
    document.body.append(this.#voice);
    this.#language = document.documentElement.lang === 'en' ? 'en' : 'de';
    this.#words = citationScriptWords[this.#language];
    const button = part(box, 'copy')!;
    button.hidden = false;
    button.addEventListener('click', () => void this.#copy());
    part(box, 'hint')!.hidden = !document.querySelector('a.rn');
    document.addEventListener('click', (event) => this.#onClick(event));
    window.addEventListener('hashchange', () => this.#show());
    this.#openOnPaper();
    this.#say('');
    this.#show();
  }

  /** The browser jumps; the citation goes with it. */
  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.rn') : null;
    if (!link || !marginNumberOf(link.hash) || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    void this.#copy(link.hash);
  }

  /** Fills in day and passage. A number that this page does not have is not cited. */
  #show(hash = location.hash): string | undefined {
    const number = marginNumberOf(hash);
    const known = number && document.getElementById(`rn-${number}`) ? number : undefined;
    part(this.#quote, 'number')!.textContent = known ? `${this.#words.marginNumber(known)}, ` : '';
    tellReport(known && this.#words.marginNumber(known));
    part(this.#quote, 'fragment')!.textContent = known ? hash : '';
    part(this.#quote, 'day')!.textContent = formatDate(dayOf(new Date()), this.#language);
    return known;
  }

  async #copy(hash?: string): Promise<void> {
    const number = this.#show(hash);
    const text = this.#quote.textContent!.replace(/[ \t\n]+/g, ' ').trim();
    this.#say('');
    const isCopied = await copyText(text, waysOf(navigator));
    // The same message twice is read out only if the region was empty for a moment.
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    if (isCopied) {
      this.#say(number ? this.#words.copiedWith(this.#words.marginNumber(number)) : this.#words.copied);
    } else {
      this.#mark();
      this.#say(this.#words.failed);
    }
  }

  #say(message: string): void {
    // Asking makes the browser lay out the page: not for nothing to say, as on every opening.
    const isHidden = message !== '' && this.#status.checkVisibility?.() === false;
    // An empty line keeps its place: the text below must not move while the browser jumps.
    this.#status.textContent = message || '\u00A0';
    this.#voice.textContent = isHidden ? message : '';
  }

  /** Firefox before 143 and others of its time cannot print a closed box open by style (print.css): it is opened for the paper. */
  #openOnPaper(): void {
    const box = this.#quote.closest('details');
    if (!box || CSS.supports('selector(::details-content)')) return;
    let wasOpen = box.open;
    window.addEventListener('beforeprint', () => { wasOpen = box.open; box.open = true; });
    window.addEventListener('afterprint', () => { box.open = wasOpen; });
  }

  /** Selects the text, so that the reader's own keys can copy it. */
  #mark(): void {
    this.#quote.closest('details')?.setAttribute('open', '');
    getSelection()?.selectAllChildren(this.#quote);
  }
}

if (typeof document !== 'undefined') {
  const quote = part(document, 'citation');
  if (quote) new Box(quote);
}
