// Licences that packages may have, each with the reason why it fits a handbook under EUPL-1.2 whose built pages are handed out.

export const allowed: Record<string, string> = {
  '0BSD': 'ohne Auflagen',
  'Apache-2.0': 'freizügig; Hinweise bleiben in den Paketen, die nicht mit ausgeliefert werden',
  'BlueOak-1.0.0': 'freizügig',
  'BSD-2-Clause': 'freizügig, mit Nennung',
  'BSD-3-Clause': 'freizügig, mit Nennung',
  'CC0-1.0': 'gemeinfrei gestellt',
  'EPL-2.0': 'schwaches Copyleft je Datei; das Paket läuft unverändert und nur beim Bauen',
  'EUPL-1.2': 'die Lizenz des Handbuchs',
  ISC: 'freizügig, mit Nennung',
  'LGPL-3.0-or-later': 'Bibliothek, unverändert und austauschbar eingebunden, nur beim Bauen',
  MIT: 'freizügig, mit Nennung',
  'MPL-2.0': 'schwaches Copyleft je Datei; die Pakete laufen unverändert beim Bauen und Prüfen',
  'Python-2.0': 'freizügig, mit Nennung',
  Zlib: 'freizügig',
};

/** Parts of an SPDX expression, without brackets around the whole. */
function split(expression: string, word: 'AND' | 'OR'): string[] {
  const parts = [''];
  let depth = 0;
  for (const token of expression.match(/[()]|[^\s()]+/g) ?? []) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0 && token === word) parts.push('');
    else parts[parts.length - 1] += `${token} `;
  }
  return parts.map((part) => part.trim());
}

/** Licences of an SPDX expression that rule a package out: all parts of AND must be allowed, of OR one. Empty if it may be used. */
export function forbiddenIn(expression: string): string[] {
  const choices = split(expression, 'OR');
  if (choices.length > 1) {
    const faults = choices.map(forbiddenIn);
    return faults.some((list) => list.length === 0) ? [] : faults.flat();
  }
  const parts = split(expression, 'AND');
  if (parts.length > 1) return parts.flatMap(forbiddenIn);
  const inner = /^\((.*)\)$/.exec(expression)?.[1];
  if (inner !== undefined) return forbiddenIn(inner.trim());
  return Object.hasOwn(allowed, expression) ? [] : [expression || '?'];
}
