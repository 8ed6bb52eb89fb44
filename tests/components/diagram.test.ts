// A diagram in words and in shapes: what stands below a label, the system in sentences, paths without needless numbers.
import { describe, expect, it } from 'vitest';
import { stationsInWords, systemInSentences, type Diagram } from '../../src/components/country/diagram-in-words.ts';
import { headPath, inner, linePath, outline, shapeClass } from '../../src/components/country/diagram-shapes.ts';
import { realDiagrams } from '../support/random-diagrams.ts';

const text = (de: string, en: string) => ({ de, en });
const diagram: Diagram = {
  sources: [],
  nodes: [
    { id: 'a', kind: 'compulsory', label: text('Grundschule', 'Primary school'), fromYear: 0, years: 8, documented: true },
    { id: 'b', kind: 'vocational', label: text('Fachschule (1 bis 3 Jahre)', 'Technical school (1 to 3 years)'), fromYear: 8, years: 3, documented: true },
    { id: 'c', kind: 'work', label: text('Lehre 2. Stufe', 'Apprenticeship stage 2'), documented: false },
    { id: 'd', kind: 'certificate', label: text('Zeugnis', 'Certificate'), documented: true },
  ],
  edges: [
    { from: 'a', to: 'b', note: text('Prüfung', 'examination') },
    { from: 'a', to: 'c', note: text('Zugang ab 15 Jahren', 'Access from age 15') },
    { from: 'b', to: 'd', note: text('Abschluss', 'completion') },
    { from: 'c', to: 'd' },
  ],
};
const marks = new Map([['d', ['xx-0001', 'xx-0002']]]);
const notes = (language: 'de' | 'en') => Object.fromEntries(stationsInWords(diagram, marks, language).map(({ id, notes: own }) => [id, own.map((note) => note.replaceAll('\u00A0', ' '))]));

describe('stations in words', () => {
  it('say duration once, conditions with their origin, and what the handbook holds', () => {
    expect(notes('de')).toEqual({ a: ['8 Jahre'], b: ['Zugang: Prüfung'], c: ['Zugang ab 15 Jahren'], d: ['Zugang aus Fachschule (1 bis 3 Jahre): Abschluss', '2 Profile im Handbuch'] });
    expect(notes('en')).toEqual({ a: ['8 years'], b: ['Access: examination'], c: ['Access from age 15'], d: ['Access from Technical school (1 to 3 years): completion', '2 profiles in the handbook'] });
  });

  it('bind numbers to their word, and know a moment from a stretch of time', () => {
    const stations = stationsInWords(diagram, marks, 'de');
    expect(stations.slice(1, 3).map(({ label }) => label)).toEqual(['Fachschule (1\u00A0bis\u00A03\u00A0Jahre)', 'Lehre 2.\u00A0Stufe']);
    expect(stations.map(({ isPoint }) => isPoint)).toEqual([false, false, false, true]);
  });
});

describe('the system in sentences', () => {
  it('names kind, duration, beginning, doubts and where it leads', () => {
    expect(systemInSentences(diagram, 'de')).toBe('Grundschule: Pflichtschule, 8 Jahre, ab dem ersten Schuljahr; führt zu Fachschule (1 bis 3 Jahre) (Prüfung), Lehre 2. Stufe (Zugang ab 15 Jahren). Fachschule (1 bis 3 Jahre): beruflich, 3 Jahre, nach 8 Schuljahren; führt zu Zeugnis (Abschluss). Lehre 2. Stufe: Arbeit, nicht vollständig belegt; führt zu Zeugnis. Zeugnis: Zeugnis.');
    expect(systemInSentences(diagram, 'en')).toContain('Primary school: compulsory school, 8 years, from the first year of schooling; leads to');
  });

  it('has every station and every transition of every real system', () => {
    for (const { diagram: real } of realDiagrams('de')) {
      const sentences = systemInSentences(real, 'de');
      for (const { label } of real.nodes) expect(sentences).toContain(`${label.de}: `);
      for (const { to } of real.edges) expect(sentences.split('führt zu ').slice(1).join('|')).toContain(real.nodes.find(({ id }) => id === to)!.label.de);
    }
  });
});

describe('shapes', () => {
  const rect = { x: 1, y: 2, width: 40, height: 20 };
  it('are bars, open bars and diamonds', () => {
    expect(outline(rect, { isPoint: false, isOpen: false })).toBe('M1 2H41V22H1z');
    expect(outline(rect, { isPoint: false, isOpen: true })).toBe('M1 2H35L41 12L35 22H1z');
    expect(outline({ ...rect, width: 14 }, { isPoint: true, isOpen: false })).toBe('M1 12L8 5L15 12L8 19z');
  });

  it('tell kinds apart without colour', () => {
    expect(inner('work', rect, { isOpen: false })).toBe('M1 7H41M1 12H41M1 17H41');
    expect(inner('higher', rect, { isOpen: false })).toBe('M4.5 5.5H37.5M4.5 18.5H37.5');
    expect(inner('vocational', rect, { isOpen: false })).toBeUndefined();
    expect([shapeClass('vocational', true), shapeClass('vocational', false)]).toEqual(['edu-vet', 'edu-vet edu-open']);
  });

  it('turn lines round, and end them in a head', () => {
    const line = { from: 'a', to: 'b', points: [[10, 5], [20, 5], [20, 40], [30.04, 40]] as [number, number][] };
    expect(linePath(line)).toBe('M10 5L17 5Q20 5 20 8L20 37Q20 40 23 40L30 40');
    expect(headPath(line)).toBe('M30 40l-6 -3.5v7z');
  });
});
