// What an operator fills in: name, publisher, address, contact, licences. Everything else derives from it.

/** Empty fields show as "vom Betreiber auszufüllen" on the imprint page. */
export const site = {
  name: { de: 'Qualifikationshandbuch', en: 'Qualifications Handbook' },
  claim: {
    de: 'Ausländische Abschlüsse, deutsche Ausbildungsordnungen und Kompetenzprofile mit Quelle und Stand',
    en: 'Foreign qualifications, German training regulations and competence profiles with sources and dates',
  },
  /** Used in citations. */
  publisher: { de: 'Qualifikationshandbuch', en: 'Qualifications Handbook' },
  operator: {
    name: '',
    address: '',
    representative: '',
    email: '',
    phone: '',
    supervisoryAuthority: '',
    dataProtectionOfficer: '',
    host: '',
  },
  /** Where changes are proposed; empty until the repository has a public address. */
  repository: '',
  /** Which forge runs there; its form for issues is then offered on every page. Empty: an e-mail to the operator. */
  forge: '' as '' | 'github' | 'gitlab' | 'forgejo',
  /** Readers may save the handbook in their browser. `false` takes the offer back: copies already saved delete themselves at the next visit. */
  offersOfflineCopy: true as boolean,
  /** For those who find a weakness: an address (https: or mailto:) and the last day on which it holds, at most a year ahead (RFC 9116). Empty: no security.txt. */
  security: { contact: '' as string, expires: '' as string },
  /** Whether the package on disk (npm run package) lies in /downloads/ and is linked. */
  offersPackage: false as boolean,
  licence: {
    content: { id: 'CC-BY-4.0', name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    code: { id: 'EUPL-1.2', name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/de/' },
  },
} as const;

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];
