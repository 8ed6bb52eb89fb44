// The extract for the case file: which sections of the page are printed. The address keeps the choice, the paper names what it leaves out.
import { extractScriptWords } from '../labels/print.ts';

/** Sections that an address asks for (?auszug=titel,module), in the order of the page. One that names none of them asks for all. */
export function chosenIn(search: string, sections: readonly string[]): readonly string[] {
  const asked = new URLSearchParams(search).get('auszug');
  const chosen = sections.filter((id) => asked?.split(',').includes(id));
  return chosen.length > 0 || asked === '' ? chosen : sections;
}

/** The query of an address with the choice in it; whole pages need none. */
export function withChoice(search: string, chosen: readonly string[], sections: readonly string[]): string {
  const query = new URLSearchParams(search);
  query.delete('auszug');
  const parts = [query.toString(), chosen.length < sections.length && `auszug=${chosen.map(encodeURIComponent).join(',')}`].filter(Boolean).join('&');
  return parts && `?${parts}`;
}

const OMITTED = 'data-omitted';

function start(box: HTMLElement): void {
  const words = extractScriptWords[document.documentElement.lang === 'en' ? 'en' : 'de'];
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const [opener, choice] = [part('open'), part('choice')];
  const checks = [...choice.querySelectorAll('input')];
  const sections = checks.map(({ value }) => value);
  const note = document.createElement('p');
  note.className = 'notice extract-note wide';

  /** Whether any source is left out: those that only sections left out refer to. */
  function leaveSourcesOut(isPartial: boolean): boolean {
    const sources = [...document.querySelectorAll('.sources > li')];
    const unused = sources.filter((source) => isPartial && [...document.querySelectorAll(`a.src[href="#${source.id}"]`)].every((mark) => mark.closest(`[${OMITTED}]`)));
    for (const source of sources) source.toggleAttribute(OMITTED, unused.includes(source));
    sources[0]?.closest('section')?.toggleAttribute(OMITTED, unused.length === sources.length);
    return unused.length > 0;
  }

  function show(): void {
    const omitted = checks.filter(({ checked }) => !checked);
    for (const { value, checked } of checks) document.getElementById(value)?.toggleAttribute(OMITTED, !checked);
    const isWithoutSources = leaveSourcesOut(omitted.length > 0);
    note.textContent = [words.without(omitted.map(({ dataset }) => dataset['name']!)), isWithoutSources && words.someSources].filter(Boolean).join(' ');
    if (omitted.length > 0) document.querySelector('.cite')?.after(note);
    else note.remove();
    part('chosen').textContent = words.chosen(checks.length - omitted.length, checks.length);
  }

  function change(): void {
    show();
    try {
      const chosen = checks.filter(({ checked }) => checked).map(({ value }) => value);
      history.replaceState(null, '', (withChoice(location.search, chosen, sections) || location.pathname) + location.hash);
    } catch {
      // Some browsers keep the address of a file from disk as it is.
    }
  }

  const open = (isOpen: boolean): void => opener.setAttribute('aria-expanded', String(isOpen));

  const chosen = chosenIn(location.search, sections);
  for (const check of checks) check.checked = chosen.includes(check.value);
  opener.addEventListener('click', () => open(opener.getAttribute('aria-expanded') === 'false'));
  choice.addEventListener('change', change);
  for (const [name, isChecked] of [['all', true], ['none', false]] as const) {
    part(name).addEventListener('click', () => {
      for (const check of checks) check.checked = isChecked;
      change();
    });
  }
  part('print').addEventListener('click', () => window.print());
  show();
  open(chosen.length < sections.length);
}

if (typeof document !== 'undefined') {
  const box = document.querySelector<HTMLElement>('[data-part="extract"]');
  if (box) start(box);
}
