// Copies the findings of a matrix: gaps as text for the reasons of a decision, or all of them as a table for a spreadsheet or a letter.
import { copyText, waysOf } from './copy-text.ts';

const line = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

interface Found {
  position: string;
  time: string;
  state: string;
  modules: string;
  note: string;
}

/** What the page says of each position, in its order. `state` is the heading of its group or its own line. */
export function readFindings(section: ParentNode): Found[] {
  return [...section.querySelectorAll('.finding')].map((finding) => {
    const group = finding.closest('.findings-group')?.querySelector('h3 .st');
    return {
      position: line(finding.querySelector('h4')),
      time: line(finding.querySelector('.finding__pos > p.muted')),
      state: line(finding.querySelector('.finding__pos .st') ?? group ?? null),
      modules: [...finding.querySelectorAll('.finding__mods li')].map(line).join('; ') || line(finding.querySelector('.finding__mods p')),
      note: line(finding.querySelector('.finding__note')),
    };
  });
}

export function asText(title: string, findings: readonly Found[]): string {
  return [title, ...findings.map(({ position, time, state, modules, note }) => `${position} (${time})\n${state}: ${note}\n${modules}`)].join('\n\n');
}

/** Rows with tabs in between, as spreadsheets and word processors take them. */
export function asTable(findings: readonly Found[]): string {
  return findings.map(({ position, time, state, modules, note }) => [position, time, state, modules, note].map((cell) => cell.replaceAll('\t', ' ')).join('\t')).join('\n');
}

function setUp(section: HTMLElement): void {
  const status = section.querySelector<HTMLElement>('[data-part="copy-status"]')!;
  const offer = (name: string, write: (findings: Found[]) => string) => {
    const button = section.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
    button.hidden = false;
    button.addEventListener('click', () => {
      status.textContent = '';
      void copyText(write(readFindings(section)), waysOf(navigator)).then((isCopied) => {
        status.textContent = (isCopied ? status.dataset['done'] : status.dataset['failed']) ?? '';
      });
    });
  };
  const gaps = new Set([...section.querySelectorAll<HTMLElement>('.finding')].filter(({ dataset }) => dataset['state'] !== 'covered').map((finding) => line(finding.querySelector('h4'))));
  offer('copy-gaps', (findings) => asText(section.dataset['title'] ?? '', findings.filter(({ position }) => gaps.has(position))));
  offer('copy-table', asTable);
}

if (typeof document !== 'undefined') for (const section of document.querySelectorAll<HTMLElement>('[data-part="findings"]')) setUp(section);
