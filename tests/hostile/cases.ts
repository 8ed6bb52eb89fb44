// Files with bad intent, by what they try. Each is refused by a check that is named here, or accepted and harmless; no check is named where several would do.
import { aQualification, aTerm } from '../support/profiles.ts';

export interface Case {
  name: string;
  /** Path below content/ → text or bytes. */
  files: Record<string, string | Uint8Array>;
  /** Path below content/ → where a symbolic link leads. */
  links?: Record<string, string>;
  /** The check that refuses it. */
  outcome: 'harmless' | 'front-matter' | 'schema' | 'vocabulary' | 'addresses' | 'characters' | 'titles' | 'references' | 'file-names' | 'size' | 'encoding' | 'dates';
}
type Outcome = Case['outcome'];

const TERM = 'terms/pruefbegriff.mdx';
const inTerm = (outcome: Outcome, rows: [name: string, text: string][]): Case[] => rows.map(([name, text]) => ({ name, outcome, files: { [TERM]: text } }));
const prose = (outcome: Outcome, rows: [name: string, body: string][]) => inTerm(outcome, rows.map(([name, body]) => [name, aTerm({ body: `${body}\n` })]));
const fields = (outcome: Outcome, rows: [name: string, yaml: string][]) => inTerm(outcome, rows.map(([name, yaml]) => [name, aTerm({ fields: `${yaml}\n` })]));
const put = (from: string, to: string) => {
  const text = aTerm();
  if (text.split(from).length !== 2) throw new Error(`not once in the term: ${from}`);
  return text.replace(from, () => to);
};
/** In the German title, as YAML writes it. */
const title = (outcome: Outcome, rows: [name: string, yaml: string][]) => inTerm(outcome, rows.map(([name, yaml]) => [`title: ${name}`, put('{ de: Prüfbegriff,', `{ de: ${yaml},`)]));
const definition = (outcome: Outcome, rows: [name: string, yaml: string][]) => inTerm(outcome, rows.map(([name, yaml]) => [`definition: ${name}`, put('{ de: Erfunden.,', `{ de: ${yaml},`)]));
const file = (outcome: Outcome, rows: [name: string, path: string, text?: string | Uint8Array][]): Case[] => rows.map(([name, path, text = aTerm()]) => ({ name: `file: ${name}`, outcome, files: { [TERM]: aTerm(), [path]: text } }));
const url = (outcome: Outcome, rows: [name: string, address: string][]) => inTerm(outcome, rows.map(([name, address]) => [`address of a source: ${name}`, put('seen: full }', `seen: full, url: ${JSON.stringify(address)} }`)]));

const markup: Case[] = [
  ...prose('vocabulary', [
    ['a script', '<script>globalThis.pwned = 1</script>'], ['a script in capitals', '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>'], ['a picture with a handler', '<img src="x" onerror="alert(1)" />'], ['an unclosed picture', '<img src=x onerror=alert(1)>'], ['a drawing that loads', '<svg onload="alert(1)" />'], ['a frame', '<iframe src="https://evil.example/"></iframe>'], ['an object', '<object data="x.swf"></object>'], ['another base', '<base href="https://evil.example/" />'], ['a forwarding', '<meta http-equiv="refresh" content="0;url=https://evil.example" />'], ['a stylesheet', '<link rel="stylesheet" href="https://evil.example/x.css" />'], ['styles', '<style>{`body{display:none}`}</style>'], ['a form', '<form action="https://evil.example"><button>Weiter</button></form>'], ['a formula element', '<math><mtext></mtext></math>'], ['a custom element', '<x-evil></x-evil>'], ['a namespaced element', '<svg:script>alert(1)</svg:script>'], ['a member as an element', '<constructor.prototype />'], ['an element named like a prototype', '<constructor />'], ['an element named __proto__', '<__proto__ />'], ['a comment', '<!-- <script>alert(1)</script> -->'], ['a doctype', '<!DOCTYPE html>'], ['a processing instruction', '<?php system("id"); ?>'], ['CDATA', '<![CDATA[<script>alert(1)</script>]]>'], ['an empty element', '<></>'], ['a handler at ours', '<Note kind="hint" onclick="alert(1)">\n\nText\n\n</Note>'], ['a style at ours', '<Note kind="hint" style="position:fixed">\n\nText\n\n</Note>'], ['a class of the page', '<Note kind="hint" class="draft">\n\nText\n\n</Note>'], ['an attribute twice', '<Source id="s1" id="s1" />'], ['an attribute named __proto__', '<Source id="s1" __proto__="x" />'], ['spread attributes', '<Source {...globalThis} />'], ['a value that is code', '<Source id={globalThis.pwned = 1} />'], ['a template as a value', '<Source id="s1" at={`${globalThis.pwned = 1}`} />'], ['a picture of Markdown', '![x](https://evil.example/pixel.png)'], ['a picture by reference', '![x][y]\n\n[y]: https://evil.example/pixel.png'], ['a figure from elsewhere', '<Figure src="https://evil.example/a.svg" alt="a">B</Figure>'], ['a figure that climbs', '<Figure src="../../secret.svg" alt="a">B</Figure>'], ['a figure with an absolute path', '<Figure src="/etc/passwd" alt="a">B</Figure>'], ['a figure of another scheme', '<Figure src="data:image/svg+xml,x" alt="a">B</Figure>'], ['a heading above its rank', '# Titel der Seite'], ['a place that breaks out', 'Satz<Source id="s1" at="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;" />.'], ['a heading with markup', '## "><img src=x onerror=alert(1)\\>\n\nText'],
  ]),
  ...prose('harmless', [
    ['an escaped script', '\\<script>alert(1)\\</script>'], ['a script as entities', '&lt;script&gt;alert(1)&lt;/script&gt;'], ['a script by numbers', '&#60;script&#62;alert(1)&#x3C;/script&#x3E;'], ['a script as code', '`</script><script>alert(1)</script>`'], ['a block of code that closes elements', '```html\n</code></pre></main><script>alert(1)</script>\n```'], ['a language of code that breaks out', '```"><script>alert(1)</script>\nx\n```'], ['a title of a link that breaks out', '[a](https://example.org/ "\\"><img src=x onerror=alert(1)>")'], ['an address that breaks out', '[a](https://example.org/?"onmouseover="alert(1))'], ['a heading that breaks out', '## "> onmouseover="alert(1)" \\<img src=x>\n\nText'], ['a heading that would be an id', '## constructor\n\nText\n\n## \\_\\_proto\\_\\_\n\nText\n\n## top\n\nText'], ['a footnote that breaks out', 'Text[^"onclick="x]\n\n[^"onclick="x]: Fuß'], ['the mark of a reference', '\\<a data-ref="terms:pruefbegriff" data-at="">x\\</a>'], ['expressions of templates', '\\{\\{constructor.constructor("alert(1)")()\\}\\} $\\{alert(1)\\} \\<%= 1 %>'], ['signs of replacements', "Ein $& und $1 und $` und $' Satz."], ['a table that breaks out', '| a | "> onclick="b |\n| --- | --- |\n| \\</td> | &lt;/table&gt; |'],
  ]),
  ...prose('addresses', [
    ['a script address', '[a](javascript:alert(1))'], ['one in capitals', '[a](JaVaScRiPt:alert(1))'], ['one with an entity', '[a](java&#115;cript:alert(1))'], ['one with a tab', '[a](<java&Tab;script:alert(1)>)'], ['one by reference', '[a][b]\n\n[b]: javascript:alert(1)'], ['data', '[a](data:text/html;base64,PHNjcmlwdD4=)'], ['an old script', '[a](vbscript:x)'], ['a file', '[a](file:///etc/passwd)'], ['without a scheme', '[a](//evil.example)'], ['with backslashes', '[a](\\\\\\\\evil.example)'], ['a path', '[a](../../verwaltung)'], ['a mail', '[a](mailto:x@evil.example)'], ['a bomb of addresses', 'http://'.repeat(200)], ['a telephone', '[a](tel:110)'],
  ]),
  ...prose('vocabulary', [
    ['an expression', '{globalThis.pwned = 1}'], ['an expression in a sentence', 'Text {(() => { globalThis.pwned = 1 })()} Text'], ['an import', 'import "data:text/javascript,globalThis.pwned=1"'], ['an import of a file', "import fs from 'node:fs'"], ['an export', 'export const x = (globalThis.pwned = 1)'], ['a default export', 'export default globalThis.pwned = 1'], ['an expression in a block of ours', '<Note kind="hint">\n\n{globalThis.pwned = 1}\n\n</Note>'], ['an endless loop', '{(() => { for (;;) {} })()}'], ['an unclosed brace', '{'], ['an expression as a child', '<Original lang="de">{globalThis.pwned = 1}</Original>'],
  ]),
];

const unicode: Case[] = [
  ...prose('characters', [
    ['bidi override', 'Fassung \u202Egnp.exe'], ['bidi isolate', 'a\u2066b'], ['a mark of direction', 'a\u200Fb'], ['zero width', 'Prü\u200Bfung'], ['a soft hyphen', 'Prü\u00ADfung'], ['tags', 'a\u{E0041}\u{E0042}'], ['NUL', 'a\0b'], ['escape of a terminal', '\u001B[31mrot\u001B]8;;https://evil.example\u0007x'], ['backspace', 'gut\b\b\bschlecht'], ['a line separator', 'a\u2028b'], ['a lost sign', 'Gr\uFFFDße'], ['a byte order mark inside', 'a\uFEFFb'], ['a joiner between Latin letters', 'Bü\u200Dro'],
    ['bidi override as an entity', 'Fassung &#x202e;gnp.exe'], ['zero width as an entity', 'Prü&ZeroWidthSpace;fung'], ['a mark of direction as an entity', 'a &rlm; b'], ['a soft hyphen as an entity', 'Prü&shy;fung'], ['NUL as an entity', 'a&#0;b'], ['a surrogate as an entity', 'a&#xD800;b'], ['beyond Unicode', 'a&#x110000;b'], ['bidi as an entity in an attribute', 'Satz<Source id="s1" at="S. &#x202e;7" />.'], ['bidi as an entity in code', 'Satz [x](https://example.org/ "&#x202e;").'],
  ]),
  ...title('characters', [['bidi override', '"Prüf\\u202Egnp"'], ['NUL', '"Prüf\\0begriff"'], ['escape', '"Prüf\\e[31m"'], ['zero width', '"Prüf\\u200Bbegriff"'], ['half a sign', '"Prüf\\uD800"'], ['the other half', '"Prüf\\uDC00"'], ['bell', '"\\aPrüf"'], ['next line', '"Prüf\\Nbegriff"'], ['line separator', '"Prüf\\Lbegriff"']]),
  ...definition('characters', [['bidi override', '"Erfun\\u202Eden"'], ['NUL', '"Erfun\\x00den"'], ['a tag', '"Erfun\\U000E0041den"']]),
  ...title('titles', [['Cyrillic among Latin letters', 'Рrüfbеgriff'], ['Greek among Latin letters', 'Prüfbεgriff'], ['a ligature of Arabic words', 'ﷺ']]),
  ...title('harmless', [['a heap of accents', `P${'\u0301'.repeat(300)}rüf`], ['wide letters', 'Ｐｒüf'], ['letters of mathematics', '𝐏𝐫𝐮𝐞𝐟'], ['a family', '👩‍👩‍👧‍👦'.replaceAll('\u200D', '')], ['not composed', 'Prüfbegriff'.normalize('NFD')]]),
];

const quoted: Case[] = [
  ...title('harmless', [
    ['markup', `'"><img src=x onerror=alert(1)>'`], ['the end of a script', `'</script><script>alert(1)</script>'`], ['the end of a title', `'</title><script>alert(1)</script>'`], ['the end of a comment', `'--><script>alert(1)</script>'`], ['CDATA', `']]><x>'`], ['a formula', `'=HYPERLINK("https://evil.example","x")'`], ['a sum', `'+1+cmd|"/C calc"!A0'`], ['a call', `'@SUM(1+9)*cmd'`], ['a difference', `'-2+3'`], ['a template', `'{{constructor.constructor("alert(1)")()}}'`], ['quotes', `'"''""'''''`], ['backslashes', `'\\\\"\\'`], ['braces of TeX', `'}, url = {https://evil.example}, x = {'`], ['a command of TeX', `'\\input{/etc/passwd}'`], ['a tag of RIS', '"Prüf\\nER  - \\nTY  - JOUR"'], ['a header', '"Prüf\\r\\nSet-Cookie: a=b"'], ['a mark of RDF', '"Prüf\\"\\"\\" . <https://evil.example> a <x>"'], ['signs of replacements', "'$& $1 $` $$'"], ['a percent', `'%00%0a%2e%2e%2f'`], ['only a sign', `'"'`], ['very long', `'${'x'.repeat(5000)}'`], ['very long, in words', `'${'wort '.repeat(1000)}'`], ['a tag of a prototype', `'__proto__'`], ['the name of a function', `'constructor'`],
  ]),
  ...definition('harmless', [['markup', `'"><img src=x onerror=alert(1)>'`], ['a formula', `'=1+1'`], ['many lines', '|\n    a\n    b']]).map((one) => (one.name.endsWith('many lines') ? { ...one, files: { [TERM]: put('definition: { de: Erfunden., en: Invented. }', 'definition:\n  de: |\n    Erste Zeile\n\n    =1+1\n  en: Invented.') } } : one)),
];

const yaml: Case[] = [
  ...fields('front-matter', [
    ['a tag that runs', 'x: !!js/function "function () { globalThis.pwned = 1 }()"'], ['a tag of another language', 'x: !!python/object/apply:os.system ["true"]'], ['a tag of its own', 'x: !evil y'], ['a tag for bytes', 'x: !!binary aGFsbG8='], ['a set', 'x: !!set { a, b }'], ['an anchor', 'x: &a y'], ['an alias', 'x: &a [1]\ny: *a'], ['a merge', 'x: &a { b: 1 }\ny: { <<: *a }'], ['a thousand million laughs', ['a0: &a0 x', ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => `*a${i}`).join(', ')}]`)].join('\n')], ['an alias to itself', 'x: &a [*a]'], ['a directive', '%YAML 1.1'], ['a second document', '...\n%TAG ! tag:evil,2000:'], ['a field twice', 'basis: working'], ['a field twice inside', 'equivalents: [{ lang: tr, lang: fa, text: x }]'], ['a tab', '\tx: 1'], ['unclosed', 'x: ['], ['an escape that is none', 'x: "\\q"'], ['very deep', `x: ${'['.repeat(2_000)}${']'.repeat(2_000)}`],
    ['a prototype', '__proto__: { polluted: 1 }'], ['a quoted prototype', '"__proto__": { polluted: 1 }'], ['an escaped prototype', '"\\u005f_proto__": { polluted: 1 }'], ['a prototype in a list', 'equivalents: [{ __proto__: { polluted: 1 }, lang: tr, text: x }]'],
  ]),
  ...fields('schema', [
    ['a constructor', 'constructor: { prototype: { polluted: 1 } }'], ['a text of its own', 'toString: 1'], ['a field of nobody', 'hasOwnProperty: 1'], ['a merge without an anchor', '<<: { basis: working }'], ['an object as a key', '? { a: 1 }\n: x'], ['a list where a text is', 'equivalents: x'], ['an object without a text', 'equivalents: [{ lang: tr, text: { toString: 1 } }]'], ['not a number', 'related: [.nan]'], ['endless', 'related: [.inf]'], ['an octal number', 'related: [0o17]'], ['a number of base sixty', 'related: [1:30:00]'], ['a date of another form', 'related: [2026-11-21T00:00:00Z]'], ['nothing', 'related: ~'],
  ]),
  ...inTerm('dates', [['a day that is none', put('stateAsOf: 2026-11-01', 'stateAsOf: 2026-02-30')], ['a day as a moment', put('stateAsOf: 2026-11-01', 'stateAsOf: 2026-11-01T00:00:00Z')], ['an octal year', put('stateAsOf: 2026-11-01', 'stateAsOf: 0o3752')]]),
  ...inTerm('titles', [['no for Norwegian', put('language: de,', 'language: no_NO,')]]),
  ...inTerm('schema', [['an id that climbs', put('{ id: s1,', '{ id: ../s1,')], ['an id of a prototype', put('{ id: s1,', '{ id: __proto__,')]]),
  ...inTerm('front-matter', [['no end', '---\ntitle: x\n'], ['a list', '---\n- a\n---\nText.\n'], ['a text', '---\nnur Text\n---\nText.\n'], ['nothing', '---\n---\nText.\n'], ['no beginning', 'title: x\n\nText.\n']]),
];

const addresses: Case[] = [
  ...url('addresses', [['a script', 'javascript:alert(1)'], ['one behind a space', ' javascript:alert(1)'], ['data', 'data:text/html,x'], ['without a scheme', '//evil.example'], ['a quote', 'https://example.org/"onclick="alert(1)'], ['a tag', 'https://example.org/<script>'], ['a line', 'https://example.org/\nx'], ['a path', '/../../etc/passwd']]),
  ...url('harmless', [['a single quote', "https://example.org/'onclick='alert(1)"], ['braces', 'https://example.org/}{$%']]),
];

const references: Case[] = [
  ...prose('references', [['a source that is none', 'Satz<Source id="x" />.'], ['a source named like a prototype', 'Satz<Source id="constructor" />.'], ['a norm that is none', 'Nach <Norm id="evil-4" />.'], ['a term named like a function', 'Ein <Term id="tostring">x</Term>.']]),
  ...prose('vocabulary', [['a source that climbs', 'Satz<Source id="../s1" />.'], ['a norm with a quote', 'Nach <Norm id="&quot;onclick=&quot;" />.'], ['a term with a slash', 'Ein <Term id="../../verwaltung">x</Term>.'], ['a term of a prototype', 'Ein <Term id="__proto__">x</Term>.'], ['a language that is none', '<Original lang="x&quot;onclick=&quot;">x</Original>']]),
  ...fields('schema', [['a related term that climbs', 'related: [../../geheim]'], ['a related term of a prototype', 'related: [__proto__]']]),
  ...fields('references', [['a related term that is none', 'related: [constructor]'], ['yes as a word', 'related: [yes]']]),
];

const sizes: Case[] = [
  ...prose('size', [['a line too long', 'x'.repeat(30_000)], ['a text too long', 'wort wort wort wort\n\n'.repeat(8_000)], ['too many lines', '\n'.repeat(6_000)], ['quotes too deep', `${'> '.repeat(500)}a`], ['lists too deep', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')], ['too many marks', '*a_ '.repeat(1_000)], ['brackets', '['.repeat(5_000)], ['links to nowhere', '[a]('.repeat(2_000)]]),
  ...prose('vocabulary', [['elements too deep', `${'<Note kind="hint">\n\n'.repeat(200)}a\n\n${'</Note>\n\n'.repeat(200)}`]]),
  ...inTerm('size', [['a file too long', aTerm({ fields: `x: [${'a, '.repeat(90_000)}]\n` })], ['a file that is not even read', `${aTerm()}${'x'.repeat(2_000_000)}`]]),
  // Patterns that take exponential time where they are written carelessly.
  ...definition('harmless', [['a bomb for blanks', `'${' '.repeat(8_000)}x'`], ['a bomb for repeated letters', `'${'a'.repeat(15_000)}!'`], ['a bomb for dots', `'${'1.'.repeat(6_000)}'`], ['a bomb for hyphens', `'${'a-'.repeat(6_000)}'`], ['a bomb for brackets', `'${'('.repeat(10_000)}'`]]),
  ...inTerm('schema', [['a bomb in a code', put('{ id: s1,', `{ id: ${'a-'.repeat(5_000)}!,`)]]),
  ...inTerm('titles', [['a bomb in a language', put('language: de,', `language: de${'-Latn'.repeat(2_000)},`)]]),
  ...inTerm('dates', [['a bomb in a date', put('stateAsOf: 2026-11-01', `stateAsOf: "${'2026-'.repeat(3_000)}"`)]]),
  ...prose('harmless', [['a bomb of names', `${'www.'.repeat(200)}x`], ['a bomb of mails', 'a.'.repeat(400)]]),
];

const files: Case[] = [
  ...file('file-names', [
    ['capitals', 'terms/Pruefwort.mdx'], ['an umlaut', 'terms/prüfwort.mdx'], ['a space', 'terms/pruef wort.mdx'], ['two dots', 'terms/..mdx'], ['a name of a device', 'terms/con .mdx'], ['a trailing dot', 'terms/pruef.wort.mdx'], ['an underscore', 'terms/pruef_wort.mdx'], ['a double hyphen', 'terms/pruef--wort.mdx'], ['a quote', 'terms/pruef"wort.mdx'], ['markup', 'terms/<img src=x>.mdx'], ['a line', 'terms/pruef\nwort.mdx'], ['bidi', 'terms/pruef\u202Ewort.mdx'], ['a letter that looks alike', 'terms/рruefwort.mdx'], ['a prototype', 'terms/__proto__.mdx'], ['a folder that is none', 'terms/unter/pruefwort.mdx'], ['another ending', 'terms/pruefwort.md'], ['a program', 'terms/pruefwort.js', 'globalThis.pwned = 1;'], ['a page', 'terms/index.html', '<script>alert(1)</script>'], ['a hidden file', 'terms/.htaccess', 'Require all granted'], ['YAML where prose belongs', 'terms/pruefwort.yaml', 'a: 1\n'], ['prose where YAML belongs', 'norms/mustg.mdx'], ['a backslash', 'terms/unter\\pruefwort.mdx'], ['another state', 'qualifications/aq/in-0001.mdx', aQualification()], ['no state', 'qualifications/aq-0001.mdx', aQualification()], ['a state that is none', 'countries/zz.mdx'], ['a translation of nothing', 'terms/nichts.en.mdx', 'Text.\n'],
    ['capitals only', 'terms/Pruefbegriff.mdx'], ['a folder in capitals', 'Terms/zweiter.mdx'], ['a folder of nobody', 'geheim/zweiter.mdx'], ['a program beside the folders', 'astro.config.mjs', 'globalThis.pwned = 1;'], ['a hidden folder', '.git/config', '[core]'], ['a folder of a prototype', '__proto__/zweiter.mdx'],
  ]),
  ...file('encoding', [['Latin 1', 'terms/zweiter.mdx', Buffer.from(aTerm(), 'latin1')], ['UTF-16', 'terms/zweiter.mdx', Buffer.from(`\uFEFF${aTerm()}`, 'utf16le')], ['cut in a sign', 'terms/zweiter.mdx', Buffer.concat([Buffer.from(aTerm()), Buffer.from([0xc3])])], ['too long a form of a slash', 'terms/zweiter.mdx', Buffer.concat([Buffer.from(aTerm()), Buffer.from([0xc0, 0xaf])])], ['a surrogate in bytes', 'terms/zweiter.mdx', Buffer.concat([Buffer.from(aTerm()), Buffer.from([0xed, 0xa0, 0x80])])]]),
  { name: 'file: a link to the outside', outcome: 'file-names', files: { [TERM]: aTerm() }, links: { 'terms/geheim.mdx': '/etc/passwd' } },
  { name: 'file: a link to nothing', outcome: 'file-names', files: { [TERM]: aTerm() }, links: { 'terms/geheim.mdx': '/nichts/da' } },
  { name: 'file: a link to itself', outcome: 'file-names', files: { [TERM]: aTerm() }, links: { 'terms/geheim.mdx': 'geheim.mdx' } },
  { name: 'file: a link to a folder', outcome: 'file-names', files: { [TERM]: aTerm() }, links: { 'terms/geheim': '/etc' } },
  { name: 'file: a link to a device', outcome: 'file-names', files: { [TERM]: aTerm() }, links: { 'terms/geheim.mdx': '/dev/zero' } },
  { name: 'file: a link to another profile', outcome: 'file-names', files: { [TERM]: aTerm() }, links: { 'terms/zweiter.mdx': 'pruefbegriff.mdx' } },
];

export const cases: Case[] = [...markup, ...unicode, ...quoted, ...yaml, ...addresses, ...references, ...sizes, ...files];
