// One official text and the profiles that are there → the new text of a profile with a report, or a refusal. Writes nothing.
import { isDeepStrictEqual } from 'node:util';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { splitFile } from '../../src/markdown/split-file.ts';
import { code as codeSchema, url as urlSchema } from '../../src/schema/fields.ts';
import { regulation } from '../../src/schema/regulation.ts';
import { readCorrections } from './corrections.ts';
import { editYaml } from './edit-yaml.ts';
import { readExtract, type Extract } from './extract.ts';
import { formatFinding, makeFindings, type Findings } from './findings.ts';
import { mergeProfile, refreshSource } from './merge.ts';
import { readOfficialText, type OfficialText } from './official-text.ts';
import { makeProfile, type Data, type Made, type Wishes } from './profile.ts';
import { changeNote, factChanges, printChanges } from './report.ts';
import { slug } from './words.ts';
import { readXml } from './xml.ts';
import { inSchemaOrder, writeYaml, type Value } from './yaml.ts';

export interface Order {
  file: string;
  /** Text of every profile by its code. */
  profiles: Map<string, string>;
  id?: string | undefined;
  url?: string | undefined;
  withWording: boolean;
  today: string;
}

export type Outcome =
  | { state: 'refused' | 'same'; report: string[] }
  | { state: 'new' | 'changed'; report: string[]; id: string; text: string; english?: string };

const bjnrOf = (text: string) => /^bjnr: *"?(BJNR\w+)/m.exec(text)?.[1];

/** Code of the profile: as told, else that of the profile with this document number, else made from the abbreviation. */
function findCode({ bjnr, abbreviation, at }: OfficialText, { id, profiles }: Order, findings: Findings): string {
  const same = [...profiles].find(([, text]) => bjnrOf(text) === bjnr)?.[0];
  const code = id ?? same ?? slug(abbreviation);
  const other = profiles.get(code);
  if (!codeSchema.safeParse(code).success) findings.error(at, `„${code}“ ist keine Kennung.`, 'Erlaubt sind kleine Buchstaben a–z, Ziffern und einzelne Bindestriche.');
  else if (id && same && same !== id) findings.error(at, `Die Verordnung ${bjnr} steht schon im Profil ${same}.`, `Ohne --id oder mit --id ${same} einlesen.`);
  else if (other && bjnrOf(other) && bjnrOf(other) !== bjnr) findings.error(at, `Das Profil ${code} gehört zu einer anderen Verordnung (${bjnrOf(other)} statt ${bjnr}).`, 'Mit --id eine andere Kennung angeben, zum Beispiel mit dem Jahr der Ausfertigung.');
  return code;
}

interface Existing { data: Data; frontMatter: string; around: (frontMatter: string) => string; builtOn: string | undefined }

/** A profile that is there; an unreadable one stops the import rather than being overwritten. */
function readExisting(text: string | undefined, code: string, findings: Findings): Existing | undefined {
  if (text === undefined) return undefined;
  const split = splitFile(text);
  const { data, problems } = parseFrontMatter(split.frontMatter, split.frontMatterLine);
  if ([...split.problems, ...problems].length > 0 || !regulation.safeParse(data).success) {
    findings.error(0, `Das Profil ${code} hat Fehler und wird nicht überschrieben.`, `Erst berichtigen: npm run check -- content/regulations/${code}.mdx`);
    return undefined;
  }
  const start = text.indexOf(split.frontMatter);
  return {
    data: data as Data,
    frontMatter: split.frontMatter,
    around: (frontMatter) => `${text.slice(0, start)}${frontMatter}${text.slice(start + split.frontMatter.length)}`,
    builtOn: (data as { consolidatedAsOf?: string }).consolidatedAsOf,
  };
}

const german = (iso: string) => iso.split('-').reverse().join('.');

/** Reads an official text against the profiles. */
export function importRegulation(xml: string, order: Order): Outcome {
  const findings = makeFindings(xml);
  const refuse = (): Outcome => ({ state: 'refused', report: [...report(), '', 'Nichts geschrieben.'] });
  const report = () => findings.list().map((finding) => formatFinding(order.file, finding));
  if (order.url !== undefined && !urlSchema.safeParse(order.url).success) {
    findings.error(0, `„${order.url}“ ist keine Adresse.`);
    return refuse();
  }
  const root = readXml(xml, findings);
  const text = root && readOfficialText(root, findings);
  if (!text) return refuse();
  const code = findCode(text, order, findings);
  const existing = readExisting(order.profiles.get(code), code, findings);
  if (existing?.builtOn && existing.builtOn > text.builtOn) findings.error(text.at, `Die Datei ist älter (Stand ${german(text.builtOn)}) als das Profil (${german(existing.builtOn)}).`, 'Die neueste Datei herunterladen.');
  if (findings.hasErrors()) return refuse();

  const corrections = readCorrections()[code];
  const occupations = ((existing?.data['occupations'] ?? []) as { male?: string; female?: string }[]).flatMap(({ male, female }) => (male && female ? [{ male, female }] : []));
  const extract = readExtract(text, { corrections, occupations }, findings);
  if (findings.hasErrors()) return refuse();
  const wishes: Wishes = { corrections, withWording: order.withWording, url: order.url, today: order.today };
  const made = makeProfile(extract, wishes);
  const outcome = existing ? update(existing, made, extract, code, order, findings) : create(made, extract, code, order, findings);
  if (outcome.state === 'refused' || findings.hasErrors()) return refuse();
  return { ...outcome, report: [...report(), ...(report().length > 0 ? [''] : []), ...outcome.report] };
}

function create(made: Made, extract: Extract, code: string, { url }: Order, findings: Findings): Outcome {
  const refused: Outcome = { state: 'refused', report: [] };
  if (!extract.ausbildungsrahmenplan) findings.error(0, 'Die Verordnung ist aufgehoben, und die Datei enthält keinen Ausbildungsrahmenplan mehr.', 'Ein neues Profil ist daraus nicht zu machen; eine ältere konsolidierte Fassung verwenden.');
  else if (extract.occupationTitles?.length === 0) findings.error(0, 'Die Bezeichnung des Ausbildungsberufs ist nicht zu erkennen.', `In scripts/import/corrections.json unter „${code}“ als „occupationTitles“ eintragen.`);
  else if (!extract.inForceSince) findings.error(0, 'Der Tag des Inkrafttretens fehlt.', 'Im Bundesgesetzblatt nachsehen und die Angabe in einer Kopie der Datei ergänzen.');
  for (const problem of made.unreadFrames) findings.remark(0, `Zeitrahmen nicht verstanden: ${problem}.`, 'Im Profil steht an der Stelle ein Hinweis; die Zuordnung von Hand erfassen.');
  if (!url) findings.remark(0, 'Die Adresse der Verordnung steht nicht in der Datei.', 'Mit --url angeben oder unter sources bei „verordnung“ eintragen.');
  if (findings.hasErrors()) return refused;
  const data = inSchemaOrder(regulation, { ...made.frame, ...made.facts }) as Data;
  if (!isSound(data, findings)) return refused;
  const text = `---\n${writeYaml(data)}\n---\n${made.body.de}`;
  const count = (key: string) => ((data[key] ?? []) as unknown[]).length;
  return { state: 'new', id: code, text, english: made.body.en.replace(/^\n/, ''), report: [`Neues Profil ${code}. Berufe: ${count('occupations')}, Positionen: ${count('positions')}, Zeitrahmen: ${count('timeFrames')}, Prüfungen mit Gewichten: ${count('examParts')}. Titel, Zusammenfassung und Text sind Vorlagen; bitte überarbeiten.`] };
}

function update(existing: Existing, made: Made, extract: Extract, code: string, { url, today, withWording }: Order, findings: Findings): Outcome {
  const refused: Outcome = { state: 'refused', report: [] };
  const merged = mergeProfile(made, existing.data, extract.inForceInferred ? ['inForceFrom'] : [], withWording, findings);
  const facts = inSchemaOrder(regulation, refreshSource(merged.data, made.facts, url, today)) as Data;
  if (!isSound(facts, findings)) return refused;
  const changes = factChanges(regulation, regulation.parse(existing.data), regulation.parse(facts));
  if (changes.length === 0) return { state: 'same', report: [`Das Profil ${code} stimmt mit dem amtlichen Text überein (Stand ${german(extract.consolidatedTextOf)}).`] };
  const note = { on: today, note: changeNote(changes, extract.consolidatedTextOf) };
  const earlier = (existing.data['changes'] as Data[]).filter((change) => !isDeepStrictEqual(change, note));
  const data = { ...facts, stateAsOf: today, changes: [note, ...earlier] };
  const order = Object.keys((regulation as unknown as { shape: Record<string, unknown> }).shape);
  const edited = editYaml(existing.frontMatter, existing.data as Record<string, Value>, data as Record<string, Value>, order);
  const back = parseFrontMatter(edited, 1);
  // Lists of one text in unusual form could trip the editing; a wrong file must not be written.
  const isWhole = back.problems.length === 0 && isDeepStrictEqual(inSchemaOrder(regulation, back.data), inSchemaOrder(regulation, data));
  const frontMatter = isWhole ? edited : writeYaml(inSchemaOrder(regulation, data) as Data);
  return {
    state: 'changed',
    id: code,
    text: existing.around(frontMatter),
    report: [
      `${code}: ${changes.length === 1 ? 'eine Angabe weicht' : `${changes.length} Angaben weichen`} vom Profil ab (amtlicher Text, Stand ${german(extract.consolidatedTextOf)}).`,
      ...printChanges(changes),
      ...(merged.removed.length > 0 ? ['', `Entfallene Positionen: ${merged.removed.join(', ')}. Wer sich auf sie bezieht, nennt npm run check.`] : []),
      ...((existing.data['review'] as { state: string }).state === 'reviewed' ? ['', 'Das Profil gilt als fachlich geprüft. Die Prüfung kennt diese Änderungen nicht; „review“ bitte anpassen.'] : []),
      ...(isWhole ? [] : ['', 'Die Angaben sind im Ganzen neu geschrieben; Kommentare darin bitte aus der früheren Datei übernehmen.']),
    ],
  };
}

/** What the schema or the references within the file refuse is never written. */
function isSound(data: Data, findings: Findings): boolean {
  const checked = regulation.safeParse(data);
  if (checked.success) {
    const { problems } = parseFile('regulations', `---\n${writeYaml(data)}\n---\n`);
    for (const { message } of problems) findings.error(0, `Das Profil wäre nicht gültig: ${message}`);
    return problems.length === 0;
  }
  for (const { path, message } of checked.error.issues) findings.error(0, `Das Profil wäre nicht gültig: ${path.join('.')}: ${message}`);
  return false;
}
