// The words of the package on disk: what its text file says.
import type { Language } from '../site.ts';
import { formatDate } from './format.ts';

export interface PackageFacts {
  title: string;
  release: string;
  /** YYYY-MM-DD */
  date: string;
  /** The start page online. */
  online: string;
  /** The page online that lists all releases. */
  releases: string;
  /** Whether data for programs is inside. */
  hasData: boolean;
  /** A permanent address, for the example. */
  example: string;
  licences: { content: string; contentUrl: string; code: string; codeUrl: string };
}

const german = ({ title, release, date, online, releases, hasData, example, licences }: PackageFacts) => `${title}
Ausgabe ${release} vom ${formatDate(date, 'de')}

ÖFFNEN
Den ganzen Ordner entpacken und index.html doppelklicken. Das Handbuch öffnet sich im Browser, ohne Verbindung zum Netz. Suche, Vergleich, Zeugnisdatum und Lückenanalyse brauchen JavaScript. Ohne JavaScript führen die Listen zu jeder Seite: a-z/index.html.

INHALT
index.html            Startseite (Englisch: en/index.html)
register.jsonl        Register aller Veröffentlichungen
.../1/quelle.mdx      jede Fassung als Datei, wie sie veröffentlicht wurde
${hasData ? 'api/v1/               alle Profile als NDJSON und CSV\n' : ''}verify-citation.mjs   prüft eine zitierte Fassung
sbom.cdx.json         Pakete, mit denen diese Seiten gebaut sind (CycloneDX)
SHA256SUMS            Prüfsummen aller Dateien

ZITIEREN
Zitiert wird die Adresse, die jede Seite nennt. Sie beginnt mit
${online}
Der Ort dieser Kopie ist keine Fundstelle.

PRÜFEN
Alle Dateien dieser Kopie:
  sha256sum -c SHA256SUMS
Eine zitierte Fassung (braucht Node.js 18 oder neuer):
  node verify-citation.mjs ${example} --register .

STAND
Diese Kopie zeigt die Ausgabe ${release}. Ob es eine neuere gibt, steht hier:
${releases}

LIZENZ
Inhalte: ${licences.content}, ${licences.contentUrl}
Programme: ${licences.code}, ${licences.codeUrl}
`;

const english = ({ title, release, date, online, releases, hasData, example, licences }: PackageFacts) => `${title}
Release ${release} of ${formatDate(date, 'en')}

OPENING
Unpack the whole folder and double-click en/index.html. The handbook opens in the browser without a connection. Search, comparison, certificate date and gap analysis need JavaScript. Without it, the lists lead to every page: en/a-z/index.html.

CONTENTS
en/index.html         start page (German: index.html)
register.jsonl        register of all publications
.../1/quelle.mdx      each version as a file, as it was published
${hasData ? 'api/v1/               all profiles as NDJSON and CSV\n' : ''}verify-citation.mjs   checks a cited version
sbom.cdx.json         packages that these pages were built with (CycloneDX)
SHA256SUMS            checksums of all files

CITING
Cite the address that each page names. It begins with
${online}
The place of this copy is no reference.

CHECKING
All files of this copy:
  sha256sum -c SHA256SUMS
A cited version (needs Node.js 18 or newer):
  node verify-citation.mjs ${example} --register . --lang en

AS OF
This copy shows release ${release}. Whether there is a newer one is said here:
${releases}

LICENCE
Content: ${licences.content}, ${licences.contentUrl}
Programs: ${licences.code}, ${licences.codeUrl}
`;

const texts: Record<Language, (facts: PackageFacts) => string> = { de: german, en: english };

/** The text file in a language. Its lines end as editors on Windows want them, which others read as well. */
export const packageReadme = (facts: PackageFacts, language: Language): string => texts[language](facts).replaceAll('\n', '\r\n');

/** How Kiwix shows the ZIM file; its format allows 80 letters. */
export const zimDescription: Record<Language, string> = {
  de: 'Ausländische Abschlüsse, deutsche Ordnungen, Kompetenzprofile, mit Quellen',
  en: 'Foreign qualifications, German regulations, competence profiles, with sources',
};

/** What stands at the address of a version whose text is on the page of its profile. */
export const forwardingWords: Record<Language, { isNewest: string; goOn: string }> = {
  de: { isNewest: 'Diese Fassung ist die neueste in dieser Ausgabe.', goOn: 'Zum Text' },
  en: { isNewest: 'This version is the newest in this release.', goOn: 'Go to the text' },
};

export const readmeNames = { de: 'LIESMICH.txt', en: 'README.txt' } satisfies Record<Language, string>;
