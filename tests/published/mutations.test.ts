// Whatever is done to the published site or to what it was made from, a check says so in words that name it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../scripts/publish/hashes.ts';
import { Scratch } from './support/scratch.ts';

let site: Scratch;
let before: Set<string>;

beforeAll(async () => {
  site = await Scratch.make();
  before = new Set(site.findings());
}, 180_000);
afterEach(() => site.undo());
afterAll(() => site.clear());

/** What is said now and was not said before. */
const said = () => site.findings().filter((finding) => !before.has(finding)).join('\n');

const de = 'dist/qualifikationen/aq-0001';
const en = 'dist/en/qualifications/aq-0001';
const frozen = 'content/versions/qualifications/aq-0001';
type Mutation = [name: string, mutate: () => void, says: string | RegExp];

it('nothing is wrong at first', () => {
  expect([...before]).toEqual([]);
});

describe('pages that are not where they belong', () => {
  it.each<Mutation>([
    ['a removed version page', () => site.write(`${de}/2/index.html`, undefined), 'qualifikationen/aq-0001/2/index.html: is missing: qualifications/aq-0001, version 2 has this address for ever'],
    ['a removed English twin', () => site.write(`${en}/1/index.html`, undefined), 'en/qualifications/aq-0001/1/index.html: is missing: qualifications/aq-0001, version 1'],
    ['two version pages that changed places', () => site.swap(`${de}/1/index.html`, `${de}/2/index.html`), 'qualifikationen/aq-0001/1/index.html: should be qualifications/aq-0001, version 1, but calls itself qualifikationen/aq-0001/2/index.html'],
    ['another entry at the address of a version', () => site.write(`${de}/1/index.html`, site.read('dist/qualifikationen/aq-0002/1/index.html')), 'should be qualifications/aq-0001, version 1, but bears the code „aq-0002“'],
    ['the newest page at the address of a version', () => site.write(`${de}/3/index.html`, site.read(`${de}/index.html`)), 'qualifikationen/aq-0001/3/index.html: should be qualifications/aq-0001, version 3, but calls itself qualifikationen/aq-0001/index.html'],
    ['an old version at the address of the entry', () => site.edit(`${de}/index.html`, /rel="cite-as" href="[^"]*"/, 'rel="cite-as" href="https://handbuch.example.org/qualifikationen/aq-0001/2/"'), 'should be qualifications/aq-0001, version 3, but says that it is cited as qualifikationen/aq-0001/2/index.html'],
    ['a removed tombstone', () => site.write('dist/laender/aq/1/index.html', undefined), 'laender/aq/1/index.html: is missing: the tombstone of countries/aq, version 1'],
    ['the removed tombstone of an entry', () => site.write('dist/glossar/schutzwort/index.html', undefined), 'glossar/schutzwort/index.html: is missing: the tombstone of terms/schutzwort'],
    ['a removed forwarding page', () => site.write('dist/glossar/altbegriff/index.html', undefined), 'is missing: the forwarding page of terms/altbegriff'],
    ['a forwarding page that leads elsewhere', () => site.edit('dist/glossar/altbegriff/index.html', 'url=/glossar/pruefbegriff/', 'url=/glossar/wechselwort/'), 'should be the forwarding page of terms/altbegriff, but does not lead to /glossar/pruefbegriff/'],
    ['a forwarding page that waits', () => site.edit('dist/glossar/altbegriff/index.html', '"0; url=', '"5; url='), 'waits 5 seconds before it leads to /glossar/pruefbegriff/'],
    ['a version page that leads away', () => site.edit(`${de}/1/index.html`, '<meta charset="utf-8">', '<meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/">'), 'version 1, but leads away: 0; url=/'],
    ['a removed list of versions', () => site.write('dist/normen/probeg/fassungen/index.html', undefined), 'is missing: the list of versions of norms/probeg'],
    ['a list of versions that forgets one', () => site.edit(`${de}/fassungen/index.html`, /\/qualifikationen\/aq-0001\/2\//g, '/qualifikationen/aq-0001/3/'), 'does not link to /qualifikationen/aq-0001/2/'],
    ['a removed matrix of a version', () => site.write(`${de}/1/abgleich/musterausbv-2020/index.html`, undefined), 'is missing: qualifications/aq-0001, version 1, compared with musterausbv-2020'],
    ['the matrix of another version', () => site.swap(`${de}/1/abgleich/musterausbv-2020/index.html`, `${de}/2/abgleich/musterausbv-2020/index.html`), 'should be qualifications/aq-0001, version 1, compared with musterausbv-2020, but calls itself qualifikationen/aq-0001/2/abgleich/musterausbv-2020/index.html'],
    ['what changed, removed', () => site.write(`${en}/3/changes/index.html`, undefined), 'is missing: what changed in qualifications/aq-0001, version 3'],
    ['what changed between other versions', () => site.edit(`${en}/3/changes/index.html`, /\/en\/qualifications\/aq-0001\/2\//g, '/en/qualifications/aq-0001/1/'), 'should be what changed in qualifications/aq-0001, version 3, but does not link to /en/qualifications/aq-0001/2/'],
    ['a removed release', () => site.write('dist/ausgaben/2026-2/index.html', undefined), 'ausgaben/2026-2/index.html: is missing: release 2026-2'],
    ['a release that forgets a removed version', () => site.edit('dist/ausgaben/2026-1/index.html', 'href="/laender/aq/1/"', 'href="/laender/aq/"'), 'should be release 2026-1, but does not link to /laender/aq/1/'],
    ['a provision that was dropped with its repeal', () => site.write('dist/normen/probeg-2/index.html', undefined), 'is missing: provision 2 of norms/probeg'],
    ['a repealed provision that cites the newest version', () => site.edit('dist/normen/probeg-2/index.html', '/normen/probeg/1/#p-2"', '/normen/probeg/2/#p-2"'), 'should be provision 2 of norms/probeg, but does not link to /normen/probeg/1/'],
    ['a competence that was dropped with its framework’s next version', () => site.write('dist/en/frameworks/musterrahmen/competence/A.2/index.html', undefined), 'is missing: competence A.2 of frameworks/musterrahmen'],
    ['a dropped competence that cites the newest version', () => site.edit('dist/kompetenzrahmen/musterrahmen/kompetenz/A.2/index.html', '/kompetenzrahmen/musterrahmen/1/#k-A.2"', '/kompetenzrahmen/musterrahmen/2/#k-A.2"'), 'should be competence A.2 of frameworks/musterrahmen, but does not link to /kompetenzrahmen/musterrahmen/1/'],
    ['a competence of a withdrawn framework', () => site.write('dist/kompetenzrahmen/fremdrahmen/kompetenz/X1/index.html', undefined), 'is missing: competence X1 of frameworks/fremdrahmen'],
    ['a removed synopsis of a version', () => site.write('dist/ordnungen/neueausbv-2021/1/synopse/musterausbv-2020/index.html', undefined), 'is missing: regulations/neueausbv-2021, version 1, beside musterausbv-2020'],
    ['a page of a version that never was', () => site.write('dist/glossar/pruefbegriff/2/index.html', site.read('dist/glossar/pruefbegriff/1/index.html')), 'glossar/pruefbegriff/2/index.html: nothing was ever published at this address'],
    ['a version of a draft', () => site.write('dist/en/glossary/entwurfswort/1/index.html', site.read('dist/en/glossary/entwurfswort/index.html')), 'en/glossary/entwurfswort/1/index.html: nothing was ever published at this address'],
    ['a release that never was', () => site.write('dist/en/releases/2027-1/index.html', site.read('dist/en/releases/2026-1/index.html')), 'en/releases/2027-1/index.html: nothing was ever published at this address'],
  ])('%s', (_, mutate, says) => {
    mutate();
    expect(said()).toMatch(says);
  });
});

describe('files beside the pages', () => {
  it.each<Mutation>([
    ['a removed frozen text', () => site.write(`${de}/1/quelle.mdx`, undefined), 'qualifikationen/aq-0001/1/quelle.mdx: is missing: versions/qualifications/aq-0001/1.mdx was published here'],
    ['a removed frozen translation', () => site.write(`${de}/2/quelle.en.mdx`, undefined), 'qualifikationen/aq-0001/2/quelle.en.mdx: is missing'],
    ['one other byte in a frozen text', () => site.write(`${de}/1/quelle.mdx`, `${site.read(`${de}/1/quelle.mdx`).slice(0, -1)} `), /aq-0001\/1\/quelle\.mdx: is not what was published: SHA-256 [0-9a-f]{12}… instead of [0-9a-f]{12}…\n?/],
    ['two frozen texts that changed places', () => site.swap(`${de}/1/quelle.mdx`, `${de}/2/quelle.mdx`), 'these bytes belong to qualifikationen/aq-0001/2/quelle.mdx'],
    ['a removed text that came back', () => site.write('dist/laender/aq/1/quelle.mdx', 'x'), 'laender/aq/1/quelle.mdx: was removed on 2026-11-18 and lies here all the same'],
    ['a citation beside a tombstone', () => site.write('dist/en/countries/aq/1/citation.ris', 'x'), 'en/countries/aq/1/citation.ris: stands beside the tombstone of a version that was removed on 2026-11-18'],
    ['a text that was never published', () => site.write('dist/glossar/entwurfswort/1/quelle.mdx', 'x'), 'glossar/entwurfswort/1/quelle.mdx: no frozen file was ever published here'],
    ['another register', () => site.write('dist/register.jsonl', site.read('dist/register.jsonl').split('\n').slice(0, 8).join('\n')), 'register.jsonl: is not content/register.jsonl'],
    ['no register', () => site.write('dist/register.jsonl', undefined), 'register.jsonl: is missing'],
    ['other checksums of a release', () => site.edit('dist/ausgaben/2026-1/SHA256SUMS', /^./, 'x'), 'ausgaben/2026-1/SHA256SUMS: is not what the register says'],
    ['no checksums of a release', () => site.write('dist/ausgaben/2026-3/SHA256SUMS', undefined), 'is missing: the checksums of release 2026-3'],
    ['a citation of another version', () => site.write(`${de}/1/zitat.bib`, site.read(`${de}/2/zitat.bib`)), 'qualifikationen/aq-0001/1/zitat.bib: does not name https://handbuch.example.org/qualifikationen/aq-0001/1/'],
    ['a citation that cannot be read', () => site.write(`${en}/1/citation.csl.json`, '{'), 'en/qualifications/aq-0001/1/citation.csl.json: does not name'],
    ['no citation', () => site.write(`${en}/1/citation.ris`, undefined), 'en/qualifications/aq-0001/1/citation.ris: is missing beside version 1 of qualifications/aq-0001'],
    ['the printed head of another version', () => site.write(`${de}/1/druck.css`, site.read(`${de}/3/druck.css`)), 'qualifikationen/aq-0001/1/druck.css: does not name'],
    ['a list as data that calls a withdrawn version current', () => site.edit(`${de}/fassungen/fassungen.json`, '"withdrawn"', '"current"'), 'fassungen.json: says of version 1 something else than the register'],
    ['a list as data that is none', () => site.write(`${de}/fassungen/fassungen.json`, '[]'), 'fassungen.json: is missing, or no list'],
    ['a time map with a removed version', () => site.edit('dist/laender/aq/fassungen/timemap.link', /\/laender\/aq\/2\/>/, '/laender/aq/1/>'), 'timemap.link: lists https://handbuch.example.org/laender/aq/1/ instead of https://handbuch.example.org/laender/aq/2/'],
  ])('%s', (_, mutate, says) => {
    mutate();
    expect(said()).toMatch(says);
  });
});

describe('the header', () => {
  const first = `${de}/1/index.html`;
  it.each<Mutation>([
    ['a link to another version', () => site.edit(first, '<dd><a href="/qualifikationen/aq-0001/1/">', '<dd><a href="/qualifikationen/aq-0001/2/">'), '„Diese Fassung“ leads to /qualifikationen/aq-0001/2/ instead of /qualifikationen/aq-0001/1/'],
    ['an address that reads otherwise', () => site.edit(first, '>https://handbuch.example.org/qualifikationen/aq-0001/1/</a>', '>https://handbuch.example.org/qualifikationen/aq-0001/7/</a>'), '„Diese Fassung“ reads „https://handbuch.example.org/qualifikationen/aq-0001/7/“, but its address is https://handbuch.example.org/qualifikationen/aq-0001/1/'],
    ['another checksum', () => site.edit(first, /(<dt>SHA-256<\/dt>.*?<span>)[0-9a-f]{4}/s, '$1zzzz'), /„SHA-256“ shows zzzz[0-9a-f]{60} instead of [0-9a-f]{64}/],
    ['another SWHID', () => site.edit(first, /(<dt>SWHID<\/dt>.*?)swh:1:cnt:/s, '$1swh:1:rev:'), /„SWHID“ shows swh:1:rev:[0-9a-f]{40} instead of swh:1:cnt:/],
    ['another day of publication', () => site.edit(first, /(<dt>Veröffentlicht am<\/dt>\s*<dd>)3\.11\.2026/, '$14.11.2026'), '„Veröffentlicht am“ says „4.11.2026 in der Ausgabe 2026-1“ instead of „3.11.2026 in der Ausgabe 2026-1“'],
    ['another state of the facts', () => site.edit(first, /(<dt>Stand der Angaben<\/dt>\s*<dd>)1\.11\.2026/, '$12.11.2026'), '„Stand der Angaben“ says „2.11.2026“ instead of „1.11.2026“'],
    ['a better status', () => site.edit(first, /(<dt>Status<\/dt>\s*<dd>)zurückgezogen/, '$1aktuell'), '„Status“ says „aktuell, Redaktionsentwurf, nicht fachlich geprüft“ and not „zurückgezogen“'],
    ['a review that never was', () => site.edit(`${de}/2/index.html`, 'Redaktionsentwurf, nicht fachlich geprüft</dd>', 'fachlich geprüft</dd>'), 'and not „Redaktionsentwurf, nicht fachlich geprüft“'],
    ['a row left out', () => site.edit(first, '<dt>Alle Fassungen</dt>', '<dt>Alles</dt>'), 'the header has no row „Alle Fassungen“'],
    ['a predecessor that is none', () => site.edit(`${de}/3/index.html`, /(<dt>Vorherige Fassung<\/dt>\s*<dd><a href="\/qualifikationen\/aq-0001\/)2/, '$11'), '„Vorherige Fassung“ leads to /qualifikationen/aq-0001/1/ instead of /qualifikationen/aq-0001/2/'],
    ['a current version where there is none', () => site.edit('dist/en/qualifications/aq-0002/1/index.html', /(<dt>Current version<\/dt>\s*<dd>)none/, '$1<a href="/en/qualifications/aq-0002/">x</a>'), '„Current version“ says „x“ instead of „none“'],
    ['another release', () => site.edit(`${en}/2/index.html`, 'href="/en/releases/2026-3/"', 'href="/en/releases/2026-1/"'), '„Published on“ leads to /en/releases/2026-1/ instead of /en/releases/2026-3/'],
    ['a frozen text of another version', () => site.edit(first, 'class="noprint" href="/qualifikationen/aq-0001/1/quelle.mdx"', 'class="noprint" href="/qualifikationen/aq-0001/2/quelle.mdx"'), '„SHA-256“ leads to /qualifikationen/aq-0001/2/quelle.mdx'],
    ['a citation of another day', () => site.edit(first, /(data-part="citation">.*?)Fassung 1 vom 3\.11/s, '$1Fassung 1 vom 5.11'), /the proposed citation „.*“ does not say 3\.11\.2026/],
    ['a matrix that is cited as another', () => site.edit(`${de}/2/abgleich/musterausbv-2020/reihenfolge/index.html`, '<dd><a href="/qualifikationen/aq-0001/2/abgleich/musterausbv-2020/">', '<dd><a href="/qualifikationen/aq-0001/1/abgleich/musterausbv-2020/">'), 'leads to /qualifikationen/aq-0001/1/abgleich/musterausbv-2020/ instead of /qualifikationen/aq-0001/2/abgleich/musterausbv-2020/'],
    ['no proposed citation', () => site.edit(first, 'data-part="citation"', ''), 'the page has 0 proposed citations instead of one'],
  ])('%s', (_, mutate, says) => {
    mutate();
    expect(said()).toMatch(says);
  });
});

describe('relations in the head', () => {
  const link = (path: string, rel: string, to: string | undefined) => site.edit(path, new RegExp(`<link rel="${rel}"[^>]*>`), to === undefined ? '' : `<link rel="${rel}" href="https://handbuch.example.org${to}">`);
  it.each<Mutation>([
    ['no successor', () => link(`${de}/1/index.html`, 'successor-version', undefined), 'rel="successor-version" names nothing instead of https://handbuch.example.org/qualifikationen/aq-0001/2/'],
    ['a successor that does not point back', () => link(`${de}/1/index.html`, 'successor-version', '/qualifikationen/aq-0001/3/'), 'names qualifikationen/aq-0001/3/index.html as its successor, which does not name it as its predecessor'],
    ['a predecessor that does not point on', () => link(`${de}/3/index.html`, 'predecessor-version', '/qualifikationen/aq-0001/1/'), 'names qualifikationen/aq-0001/1/index.html as its predecessor, which does not name it as its successor'],
    ['another permanent address', () => link(`${de}/2/index.html`, 'cite-as', '/qualifikationen/aq-0001/'), 'rel="cite-as" names https://handbuch.example.org/qualifikationen/aq-0001/ instead of'],
    ['a canonical address of its own', () => link(`${en}/2/index.html`, 'canonical', '/en/qualifications/aq-0001/2/'), 'rel="canonical" names https://handbuch.example.org/en/qualifications/aq-0001/2/ instead of https://handbuch.example.org/en/qualifications/aq-0001/'],
    ['no way to the newest', () => link(`${de}/2/index.html`, 'latest-version', undefined), 'rel="latest-version" names nothing'],
    ['no list of versions', () => link(`${de}/2/index.html`, 'version-history', '/qualifikationen/aq-0001/'), 'rel="version-history" names'],
    ['another licence', () => link(`${de}/2/index.html`, 'license', '/'), 'rel="license" names https://handbuch.example.org/ instead of https://creativecommons.org/licenses/by/4.0/'],
    ['a description that is not there', () => link(`${de}/2/index.html`, 'describedby', '/nichts.json'), 'rel="describedby" names https://handbuch.example.org/nichts.json: nothing is there'],
    ['no frozen text on offer', () => site.edit(`${de}/2/index.html`, /<link rel="alternate" type="text\/markdown"[^>]*quelle\.mdx">/, ''), 'rel="alternate" does not offer https://handbuch.example.org/qualifikationen/aq-0001/2/quelle.mdx'],
    ['another address for reference managers', () => site.edit(`${de}/2/index.html`, /(name="citation_public_url" content="[^"]*)2\/"/, '$13/"'), '<meta name="citation_public_url"> says'],
    ['another checksum in schema.org', () => site.edit(`${de}/2/index.html`, /"sha256":"...../, '"sha256":"zzzzz'), 'schema.org names other checksums than the register'],
    ['another SWHID in schema.org', () => site.edit(`${de}/2/index.html`, '"identifier":"swh:1:cnt:', '"identifier":"swh:1:rev:'), 'schema.org names other checksums than the register'],
    ['another citation for reference managers', () => site.edit(`${de}/2/index.html`, /(bibliographicCitation" content="[^"]*)Fassung 2/, '$1Fassung 1'), '<meta name="DCTERMS.bibliographicCitation"> does not say Fassung 2 vom 10.11.2026'],
    ['another citation in schema.org', () => site.edit(`${de}/2/index.html`, /("creditText":"[^"]*)Fassung 2/, '$1Fassung 1'), 'creditText in schema.org does not say Fassung 2 vom 10.11.2026'],
    ['another version in schema.org', () => site.edit(`${de}/2/index.html`, '"version":"2"', '"version":"1"'), 'schema.org says version 1 of 2026-11-10 instead of 2 of 2026-11-10'],
  ])('%s', (_, mutate, says) => {
    mutate();
    expect(said()).toMatch(says);
  });
});

describe('what readers must be told', () => {
  it.each<Mutation>([
    ['no reason of a withdrawal', () => site.edit(`${de}/1/index.html`, 'Der Lehrplan lag in einer überholten Abschrift vor.', ''), 'qualifikationen/aq-0001/1/index.html: the banner does not say „Der Lehrplan lag in einer überholten Abschrift vor.“'],
    ['no withdrawal', () => site.edit('dist/en/qualifications/aq-0002/index.html', 'This version was withdrawn on 16 November 2026.', ''), 'the banner does not say „This version was withdrawn on 16 November 2026.“'],
    ['no banner above a superseded version', () => site.edit(`${de}/2/index.html`, 'class="notice notice--plain wide"', 'class="wide"'), 'the banner does not say „Diese Fassung wurde am 13.11.2026 durch Fassung 3 abgelöst.“'],
    ['a banner without a way to the current version', () => site.edit(`${de}/2/index.html`, '<a href="/qualifikationen/aq-0001/3/">Zu Fassung 3</a>', 'Zu Fassung 3'), 'the banner does not link to /qualifikationen/aq-0001/3/'],
    ['no word of a move', () => site.edit('dist/glossar/altbegriff/1/index.html', 'Beide Begriffe bedeuten dasselbe.', ''), 'glossar/altbegriff/1/index.html: the banner does not say „Beide Begriffe bedeuten dasselbe.“'],
    ['a warning for no reason', () => site.edit(`${de}/3/index.html`, '<header class="doc__head">', '<header class="doc__head"><div class="notice notice--plain">Achtung</div>'), 'warns of something the register does not know: „Achtung“'],
    ['no reason on a tombstone', () => site.edit('dist/laender/aq/1/index.html', 'Die Fassung nannte Angaben, die nicht veröffentlicht werden durften.', ''), 'the tombstone does not say „Die Fassung nannte Angaben, die nicht veröffentlicht werden durften.“'],
    ['no legal basis on a tombstone', () => site.edit('dist/en/glossary/schutzwort/index.html', 'Art. 17 DSGVO', ''), 'en/glossary/schutzwort/index.html: the tombstone does not say „Art. 17 DSGVO“'],
    ['no checksum on a tombstone', () => site.edit('dist/laender/aq/1/index.html', /<code class="checksum">.*?<\/code>/s, ''), /laender\/aq\/1\/index\.html: the tombstone does not say „[0-9a-f]{64}“/],
    ['a tombstone in search engines', () => site.edit('dist/laender/aq/1/index.html', 'content="noindex"', 'content="index"'), 'the tombstone lets itself be indexed'],
    ['a version that hides', () => site.edit(`${de}/2/index.html`, '<meta charset="utf-8">', '<meta charset="utf-8"><meta name="robots" content="noindex">'), 'asks not to be indexed'],
    ['a forwarding page that does not say why', () => site.edit('dist/glossar/altbegriff/index.html', 'Beide Begriffe bedeuten dasselbe.', ''), 'the forwarding page does not say „Beide Begriffe bedeuten dasselbe.“'],
    ['an old version in the search', () => site.edit(`${de}/2/index.html`, '<article ', '<article data-pagefind-body '), 'qualifikationen/aq-0001/2/index.html: is found by the search, which is for what holds today'],
    ['a withdrawn entry in the search', () => site.edit('dist/qualifikationen/aq-0002/index.html', '<article ', '<article data-pagefind-body '), 'is found by the search'],
    ['a current version that the search does not know', () => site.edit(`${de}/index.html`, /<article([^>]*) data-pagefind-body/, '<article$1'), 'qualifikationen/aq-0001/index.html: is not found by the search'],
    ['a repealed provision that does not say so', () => site.edit('dist/normen/probeg-2/index.html', 'Die aktuelle Fassung führt diese Vorschrift nicht mehr an.', ''), 'the page does not say „Die aktuelle Fassung führt diese Vorschrift nicht mehr an.'],
    ['a provision of a withdrawn law that does not say why', () => site.edit('dist/en/norms/ruheg-3/index.html', 'The act never came into force.', ''), 'en/norms/ruheg-3/index.html: the page does not say „The act never came into force.“'],
    ['a provision of a withdrawn law that speaks of a current version', () => site.edit('dist/normen/ruheg-3/index.html', '<h1 ', '<p>Die aktuelle Fassung führt diese Vorschrift nicht mehr an. Gezeigt wird sie aus Fassung 1.</p><h1 '), 'but there is no current version that could hold it'],
    ['a repealed provision in the search', () => site.edit('dist/normen/probeg-2/index.html', '<article ', '<article data-pagefind-body '), 'normen/probeg-2/index.html: is found by the search'],
    ['a dropped competence that does not say so', () => site.edit('dist/kompetenzrahmen/musterrahmen/kompetenz/A.2/index.html', 'Die aktuelle Fassung des Rahmens enthält diese Kompetenz nicht mehr.', ''), 'the page does not say „Die aktuelle Fassung des Rahmens enthält diese Kompetenz nicht mehr.'],
    ['a dropped competence in the search', () => site.edit('dist/kompetenzrahmen/musterrahmen/kompetenz/A.2/index.html', '<article ', '<article data-pagefind-body '), 'kompetenz/A.2/index.html: is found by the search'],
    ['a competence of a withdrawn framework that does not say why', () => site.edit('dist/en/frameworks/fremdrahmen/competence/X1/index.html', 'The other body withdrew the framework.', ''), 'the page does not say „The other body withdrew the framework.“'],
    ['a list that does not say why a version was withdrawn', () => site.edit(`${de}/fassungen/index.html`, 'Der Lehrplan lag in einer überholten Abschrift vor.', ''), 'the row of version 1 does not say „Der Lehrplan lag in einer überholten Abschrift vor.“'],
    ['a list without a row', () => site.edit(`${de}/fassungen/index.html`, 'id="v2"', 'id="x2"'), 'the list has no row for version 2'],
    ['a draft that is cited', () => site.edit('dist/glossar/entwurfswort/index.html', '</head>', '<link rel="cite-as" href="https://handbuch.example.org/glossar/entwurfswort/"></head>'), 'is a draft and offers a citation: rel="cite-as" https://handbuch.example.org/glossar/entwurfswort/'],
    ['a draft with margin numbers', () => site.edit('dist/glossar/entwurfswort/index.html', '<p class="p">', '<p class="p" id="rn-1"><a class="rn" href="#rn-1">1</a>'), 'is a draft and offers a citation: margin numbers'],
    ['a draft that does not say so', () => site.edit('dist/en/glossary/entwurfswort/index.html', 'Draft, not yet published', 'Version 1'), 'does not say „Draft, not yet published“'],
  ])('%s', (_, mutate, says) => {
    mutate();
    expect(said()).toMatch(says);
  });
});

describe('margin numbers', () => {
  const path = `${en}/2/index.html`;
  it.each<Mutation>([
    ['one without its place', () => site.edit(path, ' id="rn-3"', ''), /margin number 3 of \d+ is missing/],
    ['one that stands twice', () => site.edit(path, ' id="rn-3"', ' id="rn-2"'), 'margin number 2 stands there twice'],
    ['two that changed places', () => { for (const [from, to] of [['3', 'x'], ['4', '3'], ['x', '4']]) site.edit(path, new RegExp(`rn-${from}(?!\\d)`, 'g'), `rn-${to}`); }, /margin numbers are out of order: 1, 2, 4, 3, 5/],
    ['one too many', () => site.edit(path, ' id="rn-3"', ' id="rn-99"'), /margin number 99 was never published; there are \d+/],
    ['one that is not seen', () => site.edit(path, /<a class="rn" href="#rn-3">.*?<\/a>/s, ''), 'margin number 3 has 0 links of its own instead of one'],
    ['one that leads to another', () => site.edit(path, 'class="rn" href="#rn-3"', 'class="rn" href="#rn-4"'), 'margin number 3 leads to #rn-4'],
    ['one that reads otherwise', () => site.edit(path, /(<a class="rn" href="#rn-3">.*?)3<\/a>/s, '$14</a>'), 'margin number 3 reads „Margin number 4“'],
    ['one without a place of its own', () => site.edit(path, '</main>', '<p><a class="rn" href="#rn-3">3</a></p></main>'), '1 margin numbers stand at no place of their own: 3'],
    ['other numbers than were published', () => site.forge((lines) => lines.map((line) => (line['id'] === 'mustg' ? { ...line, marginNumbers: { count: line['marginNumbers'].count + 1, sha256: line['marginNumbers'].sha256 } } : line))), /normen\/mustg\/1\/quelle\.yaml: norms\/mustg, version 1 has 6 margin numbers now, it was published with 7/],
    ['numbers at other places than were published', () => site.forge((lines) => lines.map((line) => (line['id'] === 'mustg' ? { ...line, marginNumbers: { count: line['marginNumbers'].count, sha256: 'a'.repeat(64) } } : line))), 'the margin numbers of norms/mustg, version 1 stand at other places than when it was published'],
  ])('%s', (_, mutate, says) => {
    mutate();
    expect(said()).toMatch(says);
  });
});

describe('what lies in content/', () => {
  const line = (part: string) => (row: string) => row.includes(part);
  /** A line that would publish a second version of a term, in a release of its own. */
  function anotherVersion(lines: Record<string, any>[], id: string): Record<string, any> {
    const first = lines.find((item) => item['id'] === id && item['type'] === 'publish')!;
    return { ...first, version: 2, address: first['address'].replace('/1/', '/2/'), release: '2026-4', date: '2026-11-18', files: [{ ...first['files'][0], path: `versions/terms/${id}/2.mdx` }] };
  }
  it.each<Mutation>([
    ['one other byte in a frozen file', () => site.write(`${frozen}/1.mdx`, `${site.read(`${frozen}/1.mdx`).slice(0, -1)} `), 'aq-0001/1.mdx:1: Die Datei ist nicht, was veröffentlicht wurde'],
    ['a deleted frozen file', () => site.write(`${frozen}/2.en.mdx`, undefined), 'Die Datei versions/qualifications/aq-0001/2.en.mdx fehlt.'],
    ['two frozen files that changed places', () => site.swap(`${frozen}/1.mdx`, `${frozen}/2.mdx`), 'ihr Inhalt gehört zu versions/qualifications/aq-0001/2.mdx'],
    ['a removed file that came back', () => site.write('content/versions/countries/aq/1.mdx', 'x'), 'Diese Datei wurde am 2026-11-18 entfernt und liegt doch da.'],
    ['two lines that changed places', () => site.rows((rows) => rows.toSpliced(3, 2, rows[4]!, rows[3]!)), 'register.jsonl:4: Vor dieser Zeile fehlt etwas: auf Nummer 3 folgt 5.'],
    ['an edited line', () => site.rows((rows) => rows.map((row) => (line('"type":"withdraw"')(row) ? row.replace('berholten', 'berarbeiteten') : row))), /Die Kette ist gebrochen: Zeile \d+ wurde nachträglich geändert, oder Zeile \d+ ist gefälscht\./],
    ['a dropped line', () => site.rows((rows) => rows.toSpliced(9, 1)), 'register.jsonl:10: Vor dieser Zeile fehlt etwas: auf Nummer 9 folgt 11.'],
    ['a doubled line', () => site.rows((rows) => rows.toSpliced(9, 0, rows[9]!)), 'Die Zeile steht doppelt: Nummer 10 kommt schon vor.'],
    ['a chain broken in the middle', () => site.rows((rows) => rows.map((row, index) => (index === 11 ? row.replace(/"prev":"[0-9a-f]{4}/, '"prev":"0000') : row))), 'register.jsonl:12: Die Kette ist gebrochen'],
    ['a changed date', () => site.rows((rows) => rows.map((row, index) => (index === 0 ? row.replace('2026-11-03', '2026-11-02') : row))), 'Die Kette ist gebrochen: Zeile 1 wurde nachträglich geändert'],
    ['a changed date by somebody who mends the chain', () => site.forge((lines) => lines.map((item, index) => (index === 0 ? { ...item, date: '2026-11-02' } : item))), 'Die Ausgabe 2026-1 und ihre Fassungen haben verschiedene Daten.'],
    ['a last line with a wrong hash', () => site.rows((rows) => [...rows, rows.at(-1)!.replace(`"seq":${rows.length}`, `"seq":${rows.length + 1}`).replace('"version":"all"', '"version":1')]), /Die Kette ist gebrochen: Zeile \d+ wurde nachträglich geändert, oder Zeile \d+ ist gefälscht\./],
    ['a well-formed version without a release', () => site.forge((lines) => [...lines, anotherVersion(lines, 'pruefbegriff')]), 'Die Ausgabe 2026-4 hat keine Abschlusszeile: das Register ist abgeschnitten.'],
    ['a code that was removed, used again', () => site.forge((lines) => [...lines, anotherVersion(lines, 'schutzwort')]), 'Die Kennung terms/schutzwort wurde am 2026-11-18 entfernt und wird nie wieder vergeben.'],
    ['a version under a code that was moved', () => site.forge((lines) => [...lines, anotherVersion(lines, 'altbegriff')]), 'terms/altbegriff ist seit 2026-11-17 nach terms/pruefbegriff verlegt; neue Fassungen gehören dorthin.'],
    ['a withdrawal that is taken back by somebody who mends the chain', () => site.forge((lines) => lines.filter((item) => item['type'] !== 'withdraw')), 'register.jsonl: is not content/register.jsonl'],
    ['another hash by somebody who mends the chain', () => site.forge((lines) => lines.map((item) => (item['id'] === 'pruefbegriff' ? { ...item, files: [{ ...item['files'][0], sha256: sha256('x') }] } : item))), 'Die Prüfsumme der Ausgabe 2026-1 passt nicht zu ihren Dateien.'],
    ['other checksums of a release', () => site.edit('content/versions/releases/2026-2.sha256', /^./, 'x'), 'releases/2026-2.sha256:1: Die Datei ist nicht, was veröffentlicht wurde'],
  ])('%s', (_, mutate, says) => {
    mutate();
    expect(said()).toMatch(says);
  });
});

it('undoing a damage leaves nothing behind', () => {
  site.write(`${de}/2/index.html`, undefined);
  site.undo();
  expect(said()).toBe('');
});
