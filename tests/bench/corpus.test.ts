// Synthetic corpora are sound content: as many profiles as asked for, each with a code and title of its own, none with a finding.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCorpus, seriesName } from '../../scripts/bench/corpus.ts';
import { runChecks } from '../../scripts/check.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import type { Qualification } from '../../src/schema/index.ts';

const place = mkdtempSync(join(tmpdir(), 'handbuch-corpus-'));
const real = join(import.meta.dirname, '..', '..', 'content');
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a corpus of 300', () => {
  makeCorpus(real, place, 300);
  const content = readContent(place, place);
  const templates = readdirSync(join(real, 'qualifications'), { recursive: true, encoding: 'utf8' }).filter((name) => /\d{4}\.mdx$/.test(name)).length;
  const qualifications = content.entries.filter(({ collection }) => collection === 'qualifications');

  it('has as many profiles as asked for, with the name of their series in the title', () => {
    expect(qualifications).toHaveLength(300);
    const states = new Map(readdirSync(join(real, 'qualifications')).map((state) => [state, 0]));
    for (const { data } of qualifications) states.set((data as Qualification).state, states.get((data as Qualification).state)! + 1);
    expect([...states].filter(([, count]) => count < 2)).toEqual([]);
    const unnamed = qualifications.filter(({ data }) => !/(Anlagen|Bau|Druck)bau$/.test((data as Qualification).title.de));
    // A title that is escaped in its file keeps its wording.
    expect(unnamed.length - templates).toBeLessThan(5);
  });

  it('has no finding and leaves out what was published', () => {
    expect(runChecks(content, '2026-11-22').filter(({ level }) => level === 'error')).toEqual([]);
    expect(readdirSync(place)).not.toContain('register.jsonl');
  });

  it('names profiles of the same series', () => {
    const later = qualifications.filter(({ text }) => text.includes(seriesName(1)));
    const named = later.flatMap(({ text }) => [...text.matchAll(/\b[a-z]{2}-00(\d\d)\b/g)].map(([, number]) => Number(number)));
    expect(named.length).toBeGreaterThan(20);
    expect(Math.max(...named)).toBeGreaterThan(10);
  });
});

it('every series has a name of its own', () => {
  expect(new Set(Array.from({ length: 1920 }, (_, series) => seriesName(series))).size).toBe(1920);
});
