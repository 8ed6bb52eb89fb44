// npm run fix [-- paths] [--dry-run]: repairs the form of files in content/; what they say stays the same.
import { writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { fixFile } from './fix/fix-file.ts';
import { identify, listContent, readText } from './lib/read-content.ts';
import { sha256 } from './publish/hashes.ts';
import { readStart } from './publish/plan.ts';

const USAGE = `npm run fix -- [Pfade] [Angaben]
Bringt Dateien in Form: Reihenfolge der Felder, Datumsangaben, Tabellen, Anführungszeichen, Leerraum. Der Inhalt bleibt gleich.
  --dry-run           nur zeigen, was sich ändern würde
Ergebnis: 0, auch wenn etwas repariert wurde; 1 ohne Dateien unter den Pfaden, oder mit --dry-run, wenn etwas zu tun ist; 2 bei falschen Angaben.`;

/** Checksums of the files of all versions. */
function publishedSums(root: string): Set<string> {
  const { published } = readStart(join(root, 'content'), '9999-12-31');
  return new Set([...published.entries.values()].flatMap(({ versions }) => versions.flatMap(({ files }) => files.map((file) => file.sha256))));
}

/** The command; answers with the exit code. */
export function fix(args: string[], { root = resolve(import.meta.dirname, '..'), print = console.log }: { root?: string; print?: (text: string) => void } = {}): number {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { 'dry-run': { type: 'boolean' } } });
  } catch (error) {
    print(`Unbekannte Angabe: ${/'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? ''}\n\n${USAGE}`);
    return 2;
  }
  const dryRun = parsed.values['dry-run'] === true || process.env['npm_config_dry_run'] === 'true';
  const paths = parsed.positionals.map((arg) => relative(root, resolve(root, arg)).split(sep).join('/'));
  const published = paths.find((path) => /^content\/(versions(\/|$)|register\.jsonl$)/.test(path));
  if (published) {
    print(`${published} ist veröffentlicht und wird nie geändert.`);
    return 2;
  }
  const isNamed = (file: string) => paths.length === 0 || paths.some((path) => path === '' || file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));

  const frozen = publishedSums(root);
  let [files, repaired, left] = [0, 0, 0];
  for (const { collection, file } of listContent(join(root, 'content'), root)) {
    if (!isNamed(file)) continue;
    const { kind } = identify(file);
    const { text, problems } = readText(join(root, file));
    if (kind === 'other' || problems.length > 0) continue;
    files += 1;
    const fixed = fixFile(collection, kind, text);
    if (fixed.text === text) continue;
    // Another form would be another version, for which there is nothing to say. Whoever names the file means it.
    if (frozen.has(sha256(Buffer.from(text, 'utf8'))) && !paths.includes(file)) {
      left += 1;
      continue;
    }
    repaired += 1;
    if (dryRun) print(createTwoFilesPatch(file, file, text, fixed.text, '', '', { context: 2 }).replace(/^=+\n/, ''));
    else writeFileSync(join(root, file), fixed.text);
    print(`${file}: ${fixed.repairs.join(', ')}`);
  }
  if (files === 0) {
    print(paths.length > 0 ? `Keine Inhalte unter ${paths.join(', ')}.` : 'Keine Inhalte gefunden.');
    return 1;
  }
  print(`${files} Dateien angesehen, ${repaired} ${dryRun ? 'zu reparieren' : 'repariert'}.${left > 0 ? ` ${left} stehen noch wie veröffentlicht und bleiben so; wer sie meint, nennt die Datei.` : ''}`);
  return dryRun && repaired > 0 ? 1 : 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = fix(process.argv.slice(2));
