// Writes files in the format of the official collection (gii-norm). Everything in them is made up for the tests; nothing is copied from a real regulation.

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** a), b), c) … as a list in one cell. Wording given as XML is taken as it is. */
export function letters(items: Record<string, string>): string {
  return `<DL Font="normal" Type="alpha">${Object.entries(items).map(([sign, text]) => `<DT>${sign})</DT><DD Font="normal"><LA>${text}</LA></DD>`).join('')}</DL>`;
}

/** Letters with a wording of their own: "abc" → a) Aufgabe a ausführen … */
export const aims = (signs: string) => letters(Object.fromEntries(signs.split('').map((sign) => [sign, `Aufgabe ${sign} ausführen`])));

/** 1., 2., 3. … as a list in a section. */
export function numbers(items: string[], signs = items.map((_, index) => `${index + 1}.`)): string {
  return `<DL Type="arabic">${items.map((text, index) => `<DT>${signs[index]}</DT><DD><LA>${text}</LA></DD>`).join('')}</DL>`;
}

export interface CellText {
  /** XML inside the cell. */
  is: string;
  /** First and last column, from 1. */
  from?: number;
  to?: number;
  /** Further rows it covers. */
  more?: number;
  /** False where no line is printed below. */
  line?: boolean;
}
export type TableRow = (string | CellText)[] & { line?: boolean };

function row(cells: TableRow): string {
  let next = 1;
  const entries = cells.map((cell) => {
    const { is, from = next, to = from, more, line } = typeof cell === 'string' ? { is: cell } as CellText : cell;
    next = to + 1;
    const place = from === to ? `colname="col${from}"` : `namest="col${from}" nameend="col${to}"`;
    return `<entry VJ="1" ${place}${more ? ` morerows="${more}"` : ''}${line === undefined ? '' : ` rowsep="${line ? 1 : 0}"`}>${is}</entry>`;
  });
  return `<row${cells.line === false ? ' rowsep="0"' : ''}>${entries.join('')}</row>`;
}

/** A row without a line below it. */
export const open = (...cells: TableRow): TableRow => Object.assign(cells, { line: false });

export interface TableShape { columns: number; title?: string; head?: TableRow[]; body: TableRow[] }

export function table({ columns, title, head = [], body }: TableShape): string {
  const specs = Array.from({ length: columns }, (_, index) => `<colspec colname="col${index + 1}" colnum="${index + 1}"/>`).join('');
  return `<table frame="all">${title ? `<Title><B>${title}</B></Title>` : ''}<tgroup cols="${columns}" colsep="1" rowsep="1">${specs}${head.length > 0 ? `<thead>${head.map(row).join('')}</thead>` : ''}<tbody>${body.map(row).join('')}</tbody></tgroup></table>`;
}

/** Head of a plan with weeks in spans of months. */
export function monthHead(...spans: [number, number][]): TableRow[] {
  const last = 3 + spans.length;
  return [
    [{ is: 'Lfd.<BR/> Nr.', more: 1 }, { is: 'Teil des<BR/> Ausbildungsberufsbildes', more: 1 }, { is: 'Fertigkeiten, Kenntnisse und Fähigkeiten', more: 1 }, { is: 'Zeitliche Richtwerte<BR/> in Wochen im', from: 4, to: last }],
    spans.map(([from, to], index): CellText => ({ is: `${from}. bis ${to}.<BR/> Monat`, from: 4 + index })),
    ['1', '2', '3', { is: '4', from: 4, to: last }],
  ];
}

/** A section or annex; `body` is XML. */
export function norm(label: string, title: string, body: string): string {
  return `<norm builddate="20210506120000"><metadaten><jurabk>PrüfAusbV 2020</jurabk><enbez>${label}</enbez><titel format="XML">${title}</titel></metadaten><textdaten><text format="XML"><Content>${body}</Content></text></textdaten></norm>`;
}

export interface Head {
  bjnr?: string;
  builtOn?: string;
  abbreviation?: string;
  title?: string;
  states?: [kind: string, text: string][];
  notes?: string;
  footnotes?: { id: string; sign: string; text: string }[];
}

/** A whole file. */
export function officialXml(norms: string[], { bjnr = 'BJNR000100020', builtOn = '20210506', abbreviation = 'PrüfAusbV 2020', title = 'Verordnung über die Berufsausbildung zum Prüfer und zur Prüferin', states = [], notes = '', footnotes = [] }: Head = {}): string {
  const feet = footnotes.map(({ id, sign, text }) => `<Footnote FnZ="${sign}" ID="${id}"><noindex>${text}</noindex></Footnote>`).join('');
  const remarks = states.map(([kind, text]) => `<standangabe checked="ja"><standtyp>${kind}</standtyp><standkommentar>${escape(text)}</standkommentar></standangabe>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" ?><!DOCTYPE dokumente SYSTEM "http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd">
<dokumente builddate="${builtOn}120000" doknr="${bjnr}"><norm builddate="${builtOn}120000" doknr="${bjnr}"><metadaten><jurabk>${abbreviation}</jurabk><ausfertigung-datum manuell="ja">2020-01-02</ausfertigung-datum><fundstelle typ="amtlich"><periodikum>BGBl I</periodikum><zitstelle>2020, 1</zitstelle></fundstelle><langue>${title}</langue>${remarks}</metadaten><textdaten><text format="XML"><Footnotes>${feet}</Footnotes></text><fussnoten><Content><P><pre xml:space="preserve">${notes}</pre></P></Content></fussnoten></textdaten></norm>
${norms.join('\n')}
</dokumente>
`;
}

/** The sections every sample has: recognition, duration, training profile, examination, entry into force. */
export const sections = {
  opening: norm('Eingangsformel', '', '<P>Auf Grund des § 25 der Handwerksordnung verordnet das Bundesministerium für Maße im Einvernehmen mit dem Bundesministerium für Gewichte:</P>'),
  recognition: norm('§ 1', 'Staatliche Anerkennung des Ausbildungsberufes', '<P>Der Ausbildungsberuf des Prüfers und der Prüferin wird nach § 25 der Handwerksordnung zur Ausbildung für das Gewerbe nach Anlage A Nummer 38, Prüfer, der Handwerksordnung staatlich anerkannt.</P>'),
  duration: norm('§ 2', 'Dauer der Berufsausbildung', '<P>Die Berufsausbildung dauert dreieinhalb Jahre.</P>'),
  structure: norm('§ 3', 'Gliederung', `<P>Die Ausbildung erfolgt in einer der Fachrichtungen ${numbers(['Messen oder', 'Wägen.'])}</P>`),
  profile: norm('§ 4', 'Ausbildungsberufsbild', [
    `<P>(1) Gemeinsame Berufsbildpositionen sind: ${numbers(['Planen von Mess- und Prüfreihen,', 'Ordnen sowie', 'Prüfverfahren auswählen.'])}</P>`,
    `<P>(2) Berufsbildpositionen in der Fachrichtung Messen sind: ${numbers(['Ablesen.'])}</P>`,
    `<P>(3) Berufsbildpositionen in der Fachrichtung Wägen sind: ${numbers(['Ablesen.'])}</P>`,
    `<P>(4) Integrativ zu vermitteln ist: ${numbers(['Umweltschutz.'])}</P>`,
  ].join('')),
  partOne: norm('§ 6', 'Prüfungsbereich von Teil 1', '<P>(1) Die Gesellenprüfung besteht aus den Teilen 1 und 2.</P><P>(2) Teil 1 der Gesellenprüfung findet im Prüfungsbereich Messauftrag statt.</P>'),
  weights: norm('§ 9', 'Gewichtung der Prüfungsbereiche', `<P>(1) Die Prüfungsbereiche sind wie folgt zu gewichten: ${numbers(['<table><tgroup cols="2"><tbody><row><entry>Mess-<BR/>auftrag</entry><entry>mit 40 Prozent,</entry></row></tbody></tgroup></table>', 'Prüfreihen mit 50 Prozent sowie', 'Wirtschafts- und Sozialkunde mit 10 Prozent.'])}</P><P>(2) Die mündliche Ergänzungsprüfung zählt 2:1.</P>`),
  inForce: norm('§ 12', 'Inkrafttreten, Außerkrafttreten', '<P>Diese Verordnung tritt am 1. August 2020 in Kraft. Gleichzeitig tritt die Prüf- und Messbauer-Ausbildungsverordnung vom 21. März 1989 (BGBl. I S. 520), die durch Artikel 1 der Verordnung vom 7. Juli 1998 (BGBl. I S. 1805) geändert worden ist, außer Kraft.</P>'),
};

/** The plan of the sample: brackets over page breaks, shared weeks, a line end in a name, two specialisations, a footnote, time in words. */
export const planTables = [
  table({
    columns: 5, title: 'Abschnitt A: gemeinsame Fertigkeiten', head: monthHead([1, 18], [19, 42]),
    body: [
      ['1', 'Planen von Mess-<BR/> und Prüfreihen<BR/> (§ 4 Absatz 1 Nummer 1)', aims('abc'), '4', ''],
      // A page break: the bracket of d and e goes on below, where the first cells are empty.
      open({ is: '', line: false }, { is: '', line: false }, aims('d'), '', { is: '<BR/><BR/>6 <FnR ID="F1"/>', line: false }),
      ['', '', aims('e'), '', ''],
      ['2', 'Ordnen (§ 4 Absatz 1 Nummer 2)', aims('ab'), { is: '8', from: 4, more: 1 }, ''],
      ['3', 'Prüfver-<BR/>fahren auswählen (§ 4 Absatz 1 Nummer 3)', `${letters({ a: 'Verfahren vergleichen: <DL Type="alpha"><DT>aa)</DT><DD><LA>nach Aufwand</LA></DD><DT>bb)</DT><DD><LA>nach Güte</LA></DD></DL>', b: 'Mess-<BR/>mittel wählen' })}`, { is: '', from: 5 }],
    ],
  }),
  table({ columns: 5, title: 'Abschnitt B: Fertigkeiten in der Fachrichtung Messen', head: monthHead([1, 18], [19, 42]), body: [['1', 'Ablesen (§ 4 Absatz 2 Nummer 1)', 'ohne Buchstaben ablesen', '', '2,5']] }),
  table({ columns: 5, title: 'Abschnitt C: Fertigkeiten in der Fachrichtung Wägen', head: monthHead([1, 18], [19, 42]), body: [['1', 'Ablesen (§ 4 Absatz 3 Nummer 1)', aims('ab'), '', '26']] }),
  table({
    columns: 5, title: 'Abschnitt D: integrativ zu vermittelnde Fertigkeiten',
    head: [['Lfd. Nr.', 'Teil des Ausbildungsberufsbildes', 'Fertigkeiten, Kenntnisse und Fähigkeiten', { is: 'Zeitliche Zuordnung', from: 4, to: 5 }], ['1', '2', '3', { is: '4', from: 4, to: 5 }]],
    body: [['1', 'Umweltschutz (§ 4 Absatz 4 Nummer 1)', aims('ab'), { is: 'während<BR/> der gesamten<BR/> Ausbildung', from: 4, to: 5 }]],
  }),
];

export const planAnnex = (tables: string[] = planTables) => norm('Anlage', '(zu § 3 Absatz 1)<BR/>Ausbildungsrahmenplan für die Berufsausbildung zum Prüfer und zur Prüferin', `<P><noindex><kommentar typ="Fundstelle">(Fundstelle: BGBl. I 2020, 5)</kommentar></noindex></P>${tables.join('<P/>')}`);

export const footnotes = [{ id: 'F1', sign: '*', text: 'Im Zusammenhang mit anderen Inhalten zu vermitteln.' }];

/** The whole sample; single parts can be replaced. */
export function sample(parts: Partial<typeof sections> & { annexes?: string[] } = {}, head: Head = {}): string {
  const { annexes = [planAnnex()], ...others } = parts;
  return officialXml([...Object.values({ ...sections, ...others }), ...annexes], { footnotes, ...head });
}
