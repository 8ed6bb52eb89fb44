// The report at the end of a page names the place that was last chosen. Without scripts it names page and version.

/** The address of a report with its place; `link` ends where the place belongs (export/report-link.ts). */
export function withPlace(link: string, place: string): string {
  return `${link}${encodeURIComponent(place.replaceAll('\u00A0', ' '))}`;
}

/** The address as the page gave it. */
let start: string | undefined;

/** Names the place, such as "Rn. 12". Following the way to the report chooses none, and the last one stays. */
export function tellReport(place: string | undefined): void {
  if (place === undefined) return;
  const words = document.querySelector('[data-part="report-place"]');
  if (words) words.textContent = `, ${place}`;
  const link = document.querySelector<HTMLAnchorElement>('[data-part="report"]');
  if (!link) return;
  start ??= link.href;
  link.href = withPlace(start, place);
}
