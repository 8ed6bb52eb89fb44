// What readers look for, and the pages they want: the fixed list by which the search is measured, whatever the size of the corpus.

export interface Query {
  words: string;
  /** Codes of the pages one of which must come first. */
  wanted: string[];
}

const groups: Record<string, Record<string, string>> = {
  titles: {
    'elektrotehničar': 'rs-0003', elektrotehnicar: 'rs-0003', електротехничар: 'rs-0003', 'ELEKTROTEHNIČAR': 'rs-0003', elektricar: 'rs-0001', kuvar: 'rs-0005', 'medicinska sestra': 'rs-0004',
    'sıhhi tesisat': 'tr-0007', 'sihhi tesisat': 'tr-0007', asci: 'tr-0004 tr-0009', 'otomotiv elektromekanik': 'tr-0003 tr-0008', kuaforlugu: 'tr-0005', 'kadın kuaförlüğü': 'tr-0005', 'endustriyel bakim onarim': 'tr-0002',
    'mechanik pojazdow samochodowych': 'pl-0005', fryzjer: 'pl-0003', kucharz: 'pl-0004', 'elektryk dyplom mistrzowski': 'pl-0002',
    слюсар: 'ua-0003', sljusar: 'ua-0003', slyusar: 'ua-0003', кухар: 'ua-0002', сварщик: 'ru-0001', 'сестринское дело': 'ru-0003',
    'الشَّهادة الثانوية المهنية': 'sy-0001 sy-0002', كارداني: 'ir-0002', kardani: 'ir-0002', 'گواهینامه مهارت': 'ir-0001', 'دبلوم التلمذة الصناعية': 'eg-0001',
    acconciatore: 'it-0001', OSS: 'it-0003', 'técnico em enfermagem': 'br-0001', 'auxiliar en enfermeria': 'co-0001', obradjivac: 'ba-0006', stolar: 'ba-0003', elektroinstalater: 'hr-0002', 'Caregiving NC II': 'ph-0004', Electrician: 'in-0002', 'asistent medical generalist': 'ro-0002',
  },
  occupations: {
    'Köchin': 'kochausbv-2022', koechin: 'kochausbv-2022', Tischler: 'tischlausbv-2006', bueromanagement: 'bueromkfausbv-2025', Mechatroniker: 'mechatronikerausbv', 'Anlagenmechaniker SHK': 'shkamausbv', Fachinformatikerin: 'fiausbv', 'Elektroniker für Betriebstechnik': 'indelausbv-2007', 'elektriker indien': 'in-0002', 'Kfz-Mechaniker': 'in-0001 pl-0005 rs-0002',
  },
  countries: { Indien: 'in', tuerkei: 'tr', Serbien: 'rs', 'Україна': 'ua', sowjetunion: 'suhh' },
  'laws and terms': {
    '§ 4 BQFG': 'bqfg-4', '§ 4 Abs. 2 BQFG': 'bqfg-4', BQFG: 'bqfg', Handwerksordnung: 'hwo', KfzMechaAusbV: 'kfzmechaausbv-2013', 'in-0001': 'in-0001', 'Ausgleichsmaßnahmen': 'ausgleichsmassnahme bqfg-11', Gleichwertigkeit: 'gleichwertigkeit', 'zuständige Stelle': 'zustaendige-stelle', Referenzberuf: 'referenzberuf',
  },
};

export const queries: Query[] = Object.values(groups).flatMap((group) => Object.entries(group).map(([words, codes]) => ({ words, wanted: codes.split(' ') })));
