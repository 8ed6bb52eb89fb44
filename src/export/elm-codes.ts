// Identifiers of the European controlled lists that profiles can be placed in. What is not recorded here is left out, never guessed.
import { iri, text, type Thing } from './rdf.ts';

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const SNB = 'http://data.europa.eu/snb';

/** "tr:TUR uk:UKR" as a table. */
const table = (pairs: string) => new Map(pairs.split(' ').map((pair) => pair.split(':') as [string, string]));

/** ISO 639-3 by the language subtag that profiles use. */
const languages = table('ar:ARA bg:BUL bs:BOS de:DEU en:ENG es:SPA fa:FAS fr:FRA hr:HRV it:ITA mk:MKD nl:NLD pl:POL prs:PRS ps:PUS pt:POR ro:RON ru:RUS sl:SLV sq:SQI sr:SRP sv:SWE tr:TUR uk:UKR vi:VIE');

/** ISO 3166-1 alpha-3 by the code of the profile; states that no longer exist have none here. */
const states = table('af:AFG al:ALB ba:BIH br:BRA co:COL de:DEU eg:EGY hr:HRV in:IND ir:IRN it:ITA ma:MAR mk:MKD ph:PHL pl:POL ro:ROU rs:SRB ru:RUS sy:SYR tn:TUN tr:TUR ua:UKR vn:VNM');

/** A concept with its list: the constraints want both in the file. */
function concept(address: string, scheme: string, notation?: string): Thing {
  return { id: address, is: ['skos:Concept'], facts: { 'skos:notation': notation === undefined ? undefined : text(notation), 'skos:inScheme': { id: scheme, is: ['skos:ConceptScheme'], facts: {} } } };
}

export const fieldConcept = (iscedF: string): Thing => concept(`${SNB}/isced-f/${iscedF}`, `${SNB}/isced-f/25831c2`, iscedF);
export const eqfConcept = (level: string): Thing => concept(`${SNB}/eqf/${level}`, `${SNB}/eqf/25831c2`, level);

/** Language by its tag: sr-Cyrl counts as sr. */
export function languageConcept(tag: string): Thing | undefined {
  const code = languages.get(tag.split('-')[0]!);
  return code === undefined ? undefined : concept(`${AUTHORITY}/language/${code}`, `${AUTHORITY}/language`, code);
}

export function stateConcept(state: string): Thing | undefined {
  const code = states.get(state);
  return code === undefined ? undefined : concept(`${AUTHORITY}/country/${code}`, `${AUTHORITY}/country`, code);
}

/** Addresses for catalogues, which want the bare identifier. */
export const languageAddress = { de: iri(`${AUTHORITY}/language/DEU`), en: iri(`${AUTHORITY}/language/ENG`) };
export const fileType = (name: string) => iri(`${AUTHORITY}/file-type/${name}`);
export const educationTheme = iri(`${AUTHORITY}/data-theme/EDUC`);
