// Words of the offline copy: the bar on pages from the copy, the page that saves it, the page for what was not saved.
import { formatDate, formatNumber } from './format.ts';

/** What a copy shows: a release, or the state of a site without one. */
interface State { release?: string | undefined; date: string }

/** Sizes on the line and on the device: 950 KB, 12,3 MB, 4 GB. */
const size = (language: 'de' | 'en') => (bytes: number): string =>
  bytes < 1_000_000 ? `${formatNumber(Math.ceil(bytes / 1000), language)} KB` : bytes < 1e9 ? `${formatNumber(Math.round(bytes / 1e5) / 10, language)} MB` : `${formatNumber(Math.round(bytes / 1e8) / 10, language)} GB`;

const german = {
  size: size('de'),
  state: ({ release, date }: State) => (release ? `Ausgabe ${release} vom ${formatDate(date, 'de')}` : `Stand ${formatDate(date, 'de')}`),
};
const english: typeof german = {
  size: size('en'),
  state: ({ release, date }) => (release ? `Release ${release} of ${formatDate(date, 'en')}` : `State of ${formatDate(date, 'en')}`),
};

const germanBar = {
  fromCopy: (state: State) => `Offline: Stand der Kopie ${german.state(state)}.`,
  mayBeOld: 'Späteres kennt die Kopie nicht: neue Fassungen, zurückgezogene oder entfernte Angaben.',
  newer: (state: State) => `Neuer Stand des Handbuchs: ${german.state(state)}. Ihre gespeicherte Kopie ist älter.`,
  toCopy: 'Zur Kopie',
  hide: 'Ausblenden',
};
const englishBar: typeof germanBar = {
  fromCopy: (state) => `Offline: state of the copy ${english.state(state)}.`,
  mayBeOld: 'The copy does not know what came later: new versions, withdrawn or removed statements.',
  newer: (state) => `New state of the handbook: ${english.state(state)}. Your saved copy is older.`,
  toCopy: 'To the copy',
  hide: 'Hide',
};
/** Words of the script that every page has. */
export const offlineBarWords = { de: germanBar, en: englishBar };

const germanPage = {
  description: 'Das Handbuch im eigenen Browser speichern und ohne Verbindung lesen: ganz oder in Teilen.',
  lead: 'Sie können das Handbuch oder Teile davon in diesem Browser speichern. Danach öffnen sich die gespeicherten Seiten auch ohne Verbindung.',
  off: 'Das Speichern im Browser ist zurzeit nicht möglich. Früher gespeicherte Kopien löschen sich, sobald Sie das Handbuch mit Verbindung öffnen.',
  needsScript: 'Zum Speichern braucht diese Seite JavaScript.',
  copyTitle: 'Ihre Kopie',
  none: 'In diesem Browser ist noch nichts gespeichert.',
  choiceTitle: 'Was soll gespeichert werden?',
  languages: 'Sprachen der Seiten', de: 'Deutsch', en: 'Englisch',
  whole: 'Ganzes Handbuch', selected: 'Auswahl', extent: 'Umfang',
  states: 'Länder mit ihren Qualifikationen und Vergleichen', rooms: 'Weitere Bereiche',
  common: 'Immer dabei', commonAbout: 'Start, Suche, Titel, Listen, Quellen, Vergleich, Lückenanalyse und Hilfeseiten',
  save: 'Speichern', pause: 'Anhalten', resume: 'Fortsetzen', discard: 'Angefangenes verwerfen', update: 'Kopie aktualisieren', remove: 'Kopie löschen',
  progress: 'Fortschritt',
  aboutTitle: 'Was Sie wissen sollten',
  about: [
    'Seiten aus der Kopie tragen oben einen Balken mit der Ausgabe. Mit Verbindung zeigt der Browser immer den Stand des Servers; die Kopie hilft nur aus.',
    'Eine neuere Ausgabe ersetzt die Kopie nie von selbst. Sie wird gemeldet, und Sie entscheiden. Die bisherige Kopie bleibt ganz, bis die neue vollständig ist.',
    'Gespeichert wird nur, was Sie hier auswählen, und nur in diesem Browser. Welche Seiten Sie lesen, wird nicht festgehalten. „Kopie löschen“ entfernt alles wieder.',
    'Für Akten und Zitate gilt der Stand auf dem Server: Nur er zeigt, ob eine Fassung inzwischen abgelöst, zurückgezogen oder entfernt ist.',
    'Manche Browser löschen Gespeichertes, wenn der Platz knapp wird oder die Seite lange nicht besucht wurde. Datendateien und Feeds gehören nicht zur Kopie.',
  ],
  notSaved: 'Ohne Verbindung erscheint für alles, was nicht gespeichert ist, ein Hinweis:',
};
const englishPage: typeof germanPage = {
  description: 'Save the handbook in your own browser and read it without a connection: all of it or parts.',
  lead: 'You can save the handbook or parts of it in this browser. The saved pages then also open without a connection.',
  off: 'Saving in the browser is not possible at present. Copies saved earlier delete themselves as soon as you open the handbook with a connection.',
  needsScript: 'This page needs JavaScript to save.',
  copyTitle: 'Your copy',
  none: 'Nothing is saved in this browser yet.',
  choiceTitle: 'What should be saved?',
  languages: 'Languages of the pages', de: 'German', en: 'English',
  whole: 'Whole handbook', selected: 'Selection', extent: 'Extent',
  states: 'Countries with their qualifications and comparisons', rooms: 'Other sections',
  common: 'Always included', commonAbout: 'start, search, titles, lists, sources, comparison, gap analysis and help pages',
  save: 'Save', pause: 'Pause', resume: 'Resume', discard: 'Discard what was begun', update: 'Update the copy', remove: 'Delete the copy',
  progress: 'Progress',
  aboutTitle: 'What you should know',
  about: [
    'Pages from the copy have a bar at the top that names the release. With a connection the browser always shows the state of the server; the copy only helps out.',
    'A newer release never replaces the copy by itself. It is announced, and you decide. The copy you have stays whole until the new one is complete.',
    'Only what you choose here is saved, and only in this browser. Which pages you read is not recorded. “Delete the copy” removes everything again.',
    'For files and citations the state on the server counts: only it shows whether a version has meanwhile been superseded, withdrawn or removed.',
    'Some browsers delete what was saved when space becomes short or the site has not been visited for a long time. Data files and feeds are not part of the copy.',
  ],
  notSaved: 'Without a connection, a notice appears for everything that is not saved:',
};
/** Words that the page has from the start. */
export const offlinePageWords = { de: germanPage, en: englishPage };

/** Why saving stopped. */
export type SaveFault = 'connection' | 'space' | 'storage' | 'changed' | 'damaged' | 'busy' | 'unsupported';

const germanScript = {
  ...german,
  total: (bytes: string, pages: string, requests: number) => `Zu laden: ${bytes} in ${requests} ${requests === 1 ? 'Datei' : 'Dateien'}, zusammen ${pages} Seiten.`,
  nothingToLoad: 'Diese Auswahl ist schon gespeichert.',
  chooseLanguage: 'Bitte wählen Sie mindestens eine Sprache.',
  free: (bytes: string) => `Frei für diese Website: ${bytes}.`,
  tooLarge: (needed: string, free: string) => `Der Platz reicht nicht: gebraucht werden ${needed}, frei sind ${free}. Wählen Sie weniger, oder schaffen Sie Platz.`,
  noServer: 'Der Server ist nicht erreichbar. Speichern und Aktualisieren gehen erst wieder mit Verbindung.',
  unfinished: (share: number) => `Ein Speichern wurde unterbrochen: ${share} % sind geladen. Sie können es fortsetzen.`,
  running: 'Wird gespeichert. Bitte lassen Sie diese Seite so lange offen.',
  paused: 'Angehalten. Was geladen ist, bleibt.',
  done: 'Gespeichert. Die Seiten öffnen sich jetzt auch ohne Verbindung.',
  removed: 'Die Kopie ist gelöscht.',
  discarded: 'Das Angefangene ist verworfen.',
  progressText: (done: string, all: string, share: number) => `${done} von ${all} (${share} %)`,
  copy: (state: State, bytes: string, pages: string, savedOn: string) => `${german.state(state)}, gespeichert am ${formatDate(savedOn, 'de')}: ${pages} Seiten, ${bytes}.`,
  languagesOf: (languages: readonly string[]) => `Sprachen: ${languages.map((language) => (language === 'de' ? 'Deutsch' : 'Englisch')).join(', ')}`,
  wholeCopy: 'Ganzes Handbuch',
  newer: (state: State) => `Auf dem Server liegt ein neuer Stand: ${german.state(state)}. Ihre Kopie bleibt, bis die neue vollständig ist.`,
  newest: 'Die Kopie entspricht dem Stand des Servers.',
  confirmRemove: 'Die gespeicherte Kopie löschen?',
  faults: {
    connection: 'Die Verbindung ist abgebrochen. Was geladen ist, bleibt; setzen Sie fort, sobald die Verbindung wieder steht.',
    space: 'Der Speicher ist voll. Was geladen ist, bleibt. Schaffen Sie Platz und setzen Sie fort, oder verwerfen Sie das Angefangene und wählen Sie weniger.',
    storage: 'Dieser Browser lässt hier kein Speichern zu. Das kann an einem privaten Fenster, an gesperrten Websitedaten oder an Vorgaben Ihrer Einrichtung liegen.',
    changed: 'Auf dem Server liegt inzwischen ein neuer Stand. Setzen Sie fort: Was sich nicht geändert hat, wird nicht noch einmal geladen.',
    damaged: 'Eine Datei kam beschädigt an (die Prüfsumme stimmt nicht). Setzen Sie fort, um sie erneut zu laden.',
    busy: 'In einem anderen Fenster wird schon gespeichert.',
    unsupported: 'Dieser Browser kann keine Seiten für die Nutzung ohne Verbindung speichern, oder die Website wurde nicht über https geöffnet.',
  } satisfies Record<SaveFault, string>,
};
const englishScript: typeof germanScript = {
  ...english,
  total: (bytes, pages, requests) => `To load: ${bytes} in ${requests} ${requests === 1 ? 'file' : 'files'}, ${pages} pages in all.`,
  nothingToLoad: 'This choice is already saved.',
  chooseLanguage: 'Please choose at least one language.',
  free: (bytes) => `Free for this website: ${bytes}.`,
  tooLarge: (needed, free) => `There is not enough space: ${needed} are needed, ${free} are free. Choose less, or make room.`,
  noServer: 'The server cannot be reached. Saving and updating need a connection.',
  unfinished: (share) => `Saving was interrupted: ${share} % has been loaded. You can resume it.`,
  running: 'Saving. Please leave this page open until it is done.',
  paused: 'Paused. What has been loaded stays.',
  done: 'Saved. The pages now also open without a connection.',
  removed: 'The copy has been deleted.',
  discarded: 'What was begun has been discarded.',
  progressText: (done, all, share) => `${done} of ${all} (${share} %)`,
  copy: (state, bytes, pages, savedOn) => `${english.state(state)}, saved on ${formatDate(savedOn, 'en')}: ${pages} pages, ${bytes}.`,
  languagesOf: (languages) => `Languages: ${languages.map((language) => (language === 'de' ? 'German' : 'English')).join(', ')}`,
  wholeCopy: 'Whole handbook',
  newer: (state) => `The server has a new state: ${english.state(state)}. Your copy stays until the new one is complete.`,
  newest: 'The copy is the same as the server’s state.',
  confirmRemove: 'Delete the saved copy?',
  faults: {
    connection: 'The connection was lost. What has been loaded stays; resume once the connection is back.',
    space: 'The storage is full. What has been loaded stays. Make room and resume, or discard what was begun and choose less.',
    storage: 'This browser does not allow saving here. The reason may be a private window, blocked site data or rules of your organisation.',
    changed: 'The server has a newer state by now. Resume: what has not changed is not loaded again.',
    damaged: 'A file arrived damaged (its checksum is wrong). Resume to load it again.',
    busy: 'Another window is already saving.',
    unsupported: 'This browser cannot save pages for use without a connection, or the website was not opened over https.',
  },
};
/** Words that the saving script needs. */
export const offlineScriptWords = { de: germanScript, en: englishScript };

const germanMissing = {
  description: 'Diese Seite ist nicht gespeichert, und der Server ist nicht erreichbar.',
  lead: 'Der Server ist nicht erreichbar, und die Kopie in diesem Browser enthält diese Adresse nicht.',
  saved: 'Gespeichert ist',
  again: 'Erneut versuchen',
  manage: 'Offline-Kopie verwalten',
};
const englishMissing: typeof germanMissing = {
  description: 'This page is not saved, and the server cannot be reached.',
  lead: 'The server cannot be reached, and the copy in this browser does not contain this address.',
  saved: 'What is saved',
  again: 'Try again',
  manage: 'Manage the offline copy',
};
/** Words of the page for what was not saved. */
export const notSavedWords = { de: germanMissing, en: englishMissing };
