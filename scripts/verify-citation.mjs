#!/usr/bin/env node
// Says whether a cited address or a saved file is what the handbook published. One file, no dependencies, Node 18 or newer, offline.
// Kept apart from the rest of the code on purpose: whoever doubts the handbook can read this from top to bottom.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const USAGE = {
  de: `node verify-citation.mjs <Adresse oder Datei> [<Datei>] [--register <Datei oder Ordner>] [--lang en]

  Adresse      /qualifikationen/tr-0001/2/, mit oder ohne https://…, deutsch oder englisch
  Datei        eine gespeicherte quelle.mdx; mit Adresse davor: ob sie genau diese Fassung ist
  --register   register.jsonl oder der Ordner, in dem es liegt (sonst content/register.jsonl)

  Ende mit 0: ja. 1: nein. 2: falsch aufgerufen.`,
  en: `node verify-citation.mjs <address or file> [<file>] [--register <file or folder>] [--lang en]

  address      /en/qualifications/tr-0001/2/, with or without https://…, German or English
  file         a saved quelle.mdx; after an address: whether it is exactly this version
  --register   register.jsonl or the folder that holds it (otherwise content/register.jsonl)

  Ends with 0: yes. 1: no. 2: called in a wrong way.`,
};

/** English addresses name the collection; this one has another name there. */
const ENGLISH = { terms: 'glossary' };
const START = '0'.repeat(64);

const options = readArguments(process.argv.slice(2));
const say = (de, en) => (options.lang === 'en' ? en : de);
const day = (date) => (options.lang === 'en' ? date : date.split('-').reverse().join('.'));
const hash = (algorithm, ...parts) => parts.reduce((sum, part) => sum.update(part), createHash(algorithm)).digest('hex');
const sha256 = (bytes) => hash('sha256', bytes);
const swhid = (bytes) => `swh:1:cnt:${hash('sha1', `blob ${bytes.length}\0`, bytes)}`;

/** Ends the script with an answer; thrown, so that nothing after it runs. */
class Answer extends Error {
  constructor(code, lines) {
    super(lines.join('\n'));
    this.code = code;
  }
}
const no = (...lines) => new Answer(1, [say('Nein.', 'No.'), ...lines].flat());
const falseSwhid = (path) => no(say(`Das Register nennt für ${path} eine falsche SWHID.`, `The register names a wrong SWHID for ${path}.`));
const wrong = (message) => new Answer(2, [message, '', USAGE[options.lang]]);

try {
  const { code, message } = answer();
  console.log(message);
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof Answer)) throw error;
  (error.code === 2 ? console.error : console.log)(error.message);
  process.exitCode = error.code;
}

function readArguments(args) {
  const read = { lang: 'de', register: undefined, words: [], fault: undefined };
  for (let i = 0; i < args.length; i += 1) {
    const [name, inline] = args[i].startsWith('--') ? args[i].split(/=(.*)/s) : [undefined];
    if (name === undefined) read.words.push(args[i]);
    else if (name === '--register' || name === '--lang') {
      read[name.slice(2)] = inline ?? args[(i += 1)];
      if (read[name.slice(2)] === undefined) read.fault ??= name;
    } else read.fault ??= name;
  }
  if (read.lang !== 'de' && read.lang !== 'en') Object.assign(read, { fault: '--lang', lang: 'de' });
  return read;
}

function answer() {
  const { words, fault } = options;
  if (fault) throw wrong(say(`Unbekannte Angabe: ${fault}`, `Unknown option: ${fault}`));
  if (words.length === 0 || words.length > 2) throw wrong(say('Es fehlt eine Adresse oder eine Datei.', 'An address or a file is missing.'));
  const { folder, lines, head } = readRegister();

  const [first, second] = words.map((word) => (isFile(word) ? { file: word } : { address: word }));
  if (first.address && !first.address.includes('/')) throw wrong(say(`„${first.address}“ ist weder eine Datei noch eine Adresse.`, `"${first.address}" is neither a file nor an address.`));
  if (second && (!first.address || !second.file)) throw wrong(second.file ? say('Eine Adresse und eine Datei angeben, in dieser Reihenfolge.', 'Give an address and a file, in this order.') : say(`Die Datei ${second.address} gibt es nicht.`, `There is no file ${second.address}.`));

  const file = first.file ?? second?.file;
  const found = first.address ? findAddress(lines, first.address) : undefined;
  const bytes = file === undefined ? undefined : readFileSync(file);
  const matches = bytes ? matchFile(file, bytes, found ? [found.line] : lines) : [{ line: found.line, files: checkFrozen(folder, lines, found) }];
  for (const { line } of matches) checkRelease(lines, line);
  const parts = matches.flatMap(({ line, files }) => [...describe(lines, line, files), '']);
  return new Answer(0, [
    say('Ja: Das ist, was veröffentlicht wurde.', 'Yes: this is what was published.'), '',
    ...(found?.isUnversioned ? [say(`Die Adresse ohne Nummer zeigt immer die neueste Fassung; geprüft ist Fassung ${found.line.version}.`, `The address without a number always shows the newest version; version ${found.line.version} was checked.`), ''] : []),
    ...parts,
    row(say('Register', 'Register'), say(`${lines.length} Zeilen, Kette unversehrt`, `${lines.length} lines, chain intact`)),
    row(say('letzte Zeile', 'last line'), `SHA-256 ${head}`),
  ]);
}

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

/** The register, after its chain was followed from the first line to the last. */
function readRegister() {
  const given = options.register ?? 'content/register.jsonl';
  const path = existsSync(given) && statSync(given).isDirectory() ? join(given, 'register.jsonl') : given;
  if (!isFile(path)) throw wrong(say(`Das Register ${path} gibt es nicht.`, `There is no register ${path}.`));
  const broken = (line, de, en) => no(say(`Das Register ist nicht unversehrt, Zeile ${line}: ${de}.`, `The register is not intact, line ${line}: ${en}.`));
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    throw broken(1, 'kein UTF-8', 'not UTF-8');
  }
  const rows = text.split('\n');
  if (text.includes('\r')) throw broken(1, 'Windows-Zeilenenden', 'Windows line ends');
  if (rows.pop() !== '' || rows.length === 0) throw broken(rows.length + 1, 'abgeschnitten', 'cut off');
  let head = START;
  const lines = rows.map((raw, index) => {
    let line;
    try {
      line = JSON.parse(raw);
    } catch {
      throw broken(index + 1, 'nicht lesbar', 'unreadable');
    }
    if (line === null || typeof line !== 'object' || line.seq !== index + 1) throw broken(index + 1, 'falsche Nummer, eine Zeile fehlt, steht doppelt oder am falschen Ort', 'wrong number, a line is missing, doubled or out of place');
    if (line.prev !== head) throw broken(index + 1, 'Die Kette ist gebrochen; diese Zeile oder die davor wurde geändert', 'the chain is broken; this line or the one before was changed');
    head = sha256(raw);
    return line;
  });
  return { folder: dirname(path), lines, head };
}

/** The version that an address names; without a number the newest. */
function findAddress(lines, typed) {
  let path = typed.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '').replace(/^\/*/, '/').replace(/\/*$/, '/');
  path = path.replace(/index\.html\/$/, '').replace(/(aenderungen|changes|fassungen|versions)\/$/, '');
  const isEnglishFile = /\/quelle\.en\.mdx\/$/.test(path);
  path = path.replace(/quelle(\.en)?\.(mdx|yaml)\/$/, '');
  const published = lines.filter(({ type }) => type === 'publish');
  const addressesOf = ({ address, collection, id, version }) => [address, `/en/${ENGLISH[collection] ?? collection}/${id}/${version}/`];
  // The site may lie in a folder of its host, so that only the end of the path counts.
  const names = (line, strip) => addressesOf(line).some((address) => path.endsWith(strip ? address.replace(/\d+\/$/, '') : address));
  const exact = published.find((line) => names(line, false));
  const line = exact ?? published.filter((other) => names(other, true)).pop();
  if (!line) throw no(say(`Unter ${path} wurde nie etwas veröffentlicht, und eine Datei dieses Namens gibt es nicht.`, `Nothing was ever published under ${path}, and there is no file of that name.`));
  return { line, isUnversioned: !exact, isEnglishFile };
}

/** The versions that have exactly these bytes. */
function matchFile(file, bytes, lines) {
  const wanted = sha256(bytes);
  const search = (sum) => lines.filter(({ type }) => type === 'publish').map((line) => ({ line, files: line.files.filter(({ sha256 }) => sha256 === sum) })).filter(({ files }) => files.length > 0);
  const matches = search(wanted);
  for (const { path, swhid: claimed } of matches.flatMap(({ files }) => files)) if (swhid(bytes) !== claimed) throw falseSwhid(path);
  if (matches.length > 0) return matches;
  const unixBytes = Buffer.from(bytes.toString('latin1').replace(/^\xEF\xBB\xBF/, '').replace(/\r\n?/g, '\n'), 'latin1');
  throw no(
    say(`Die Datei ${basename(file)} ist so nicht veröffentlicht worden.`, `The file ${basename(file)} was not published like this.`),
    row('SHA-256', wanted),
    ...lines.filter(() => lines.length === 1).flatMap(({ files }) => files.map((other) => row(say('erwartet', 'expected'), `${other.sha256} (${other.path})`))),
    ...(search(sha256(unixBytes)).length > 0 ? [say('Nur die Zeilenenden sind anders: Beim Speichern wurden sie umgewandelt. Die Datei unverändert herunterladen.', 'Only the line ends differ: they were converted on saving. Download the file unchanged.')] : []),
  );
}

/** The files of a version, read from beside the register, as in content/ or as on the site. */
function checkFrozen(folder, lines, { line, isEnglishFile }) {
  const removal = findAct(lines, line, 'remove');
  if (removal) throw no(say('Die Dateien dieser Fassung wurden entfernt; das Register bewahrt ihre Prüfsummen.', 'The files of this version were removed; the register keeps their checksums.'), '', ...describe(lines, line, line.files));
  const files = isEnglishFile ? line.files.filter(({ path }) => path.endsWith('.en.mdx')) : line.files;
  if (files.length === 0) throw no(say('Diese Fassung hat keinen englischen Text.', 'This version has no English text.'));
  for (const { path, sha256: expected, swhid: claimed } of files) {
    const source = `quelle${path.slice(path.lastIndexOf('/') + 1).replace(/^\d+/, '')}`;
    const place = [join(folder, path), join(folder, line.address, source)].find(isFile);
    if (!place) throw no(say(`Die Datei ${path} fehlt neben dem Register.`, `The file ${path} is missing beside the register.`), row(say('erwartet', 'expected'), `SHA-256 ${expected}`));
    const bytes = readFileSync(place);
    const actual = sha256(bytes);
    if (actual !== expected) throw no(say(`Die Datei ${place} wurde verändert.`, `The file ${place} was changed.`), row('SHA-256', actual), row(say('erwartet', 'expected'), expected));
    if (swhid(bytes) !== claimed) throw falseSwhid(path);
  }
  return files;
}

/** A version counts only as part of a release that was closed, with the sum of all its files. */
function checkRelease(lines, { release }) {
  const files = lines.filter((line) => line.type === 'publish' && line.release === release).flatMap((line) => line.files);
  const sums = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, sha256: sum }) => `${sum}  ${path}\n`).join('');
  const closing = lines.find((line) => line.type === 'release' && line.release === release);
  if (closing?.sums !== sha256(sums)) throw no(say(`Die Ausgabe ${release} ist nicht abgeschlossen, oder ihre Prüfsumme stimmt nicht.`, `Release ${release} is not closed, or its checksum is wrong.`));
}

/** The last line that withdraws or removes a version, or all versions that there were by then. */
function findAct(lines, { collection, id, version, seq }, type) {
  return lines.find((line) => line.type === type && line.collection === collection && line.id === id && (line.version === version || (line.version === 'all' && line.seq > seq)));
}

function describe(lines, line, files) {
  const { collection, id, version, title, address, date, release, stateAsOf, note } = line;
  const name = `${collection}/${id}`;
  const text = (words) => (options.lang === 'en' ? words.en ?? words.de : words.de);
  const [removal, withdrawal] = ['remove', 'withdraw'].map((type) => findAct(lines, line, type));
  const next = lines.find((other) => other.type === 'publish' && other.collection === collection && other.id === id && other.version === version + 1);
  const moved = lines.find((other) => other.type === 'move' && other.from === name);
  const states = [
    removal && say(`entfernt am ${day(removal.date)}: ${text(removal.reason)} (${removal.legalBasis})`, `removed on ${day(removal.date)}: ${text(removal.reason)} (${removal.legalBasis})`),
    withdrawal && say(`zurückgezogen am ${day(withdrawal.date)}: ${text(withdrawal.reason)}`, `withdrawn on ${day(withdrawal.date)}: ${text(withdrawal.reason)}`),
    next && say(`abgelöst durch Fassung ${next.version} vom ${day(next.date)}: ${text(next.note)}`, `superseded by version ${next.version} of ${day(next.date)}: ${text(next.note)}`),
    moved && say(`verlegt am ${day(moved.date)} nach ${moved.to}: ${text(moved.reason)}`, `moved on ${day(moved.date)} to ${moved.to}: ${text(moved.reason)}`),
  ].filter(Boolean);
  return [
    row(say('Titel', 'Title'), text(title)),
    row(say('Kennung', 'Code'), name),
    row(say('Fassung', 'Version'), say(`${version} vom ${day(date)}, Ausgabe ${release}`, `${version} of ${day(date)}, release ${release}`)),
    row(say('Änderung', 'Change'), text(note)),
    row(say('Stand', 'Facts as of'), day(stateAsOf)),
    ...(states.length > 0 ? states : [say('aktuell', 'current')]).map((state) => row('Status', state)),
    row(say('Adresse', 'Address'), address),
    ...files.flatMap((file) => [row(say('Datei', 'File'), `${file.path} (${file.bytes} Byte)`), row('SHA-256', file.sha256), row('SWHID', file.swhid)]),
  ];
}

function row(name, value) {
  return `${`${name}:`.padEnd(14)} ${value}`;
}
