// Versions that the benchmark makes quickly are those that the release command would have made: the same register, the same files, byte for byte.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishChange, publishCorpus } from '../../scripts/bench/versions.ts';
import { filesBelow } from '../../scripts/lib/files-below.ts';
import { release } from '../../scripts/release.ts';
import { verifyRegister } from '../../scripts/verify/register.ts';
import { schemaVersion } from '../../src/schema/schema-version.ts';

const place = mkdtempSync(join(tmpdir(), 'handbuch-versions-'));
const sample = join(import.meta.dirname, '..', 'fixtures', 'frozen', `schema-${schemaVersion}`, 'content');
const today = '2026-11-20';
afterAll(() => rmSync(place, { recursive: true, force: true }));

const isWorking = (source: string) => !/[\\/]content[\\/](versions|register\.jsonl)/.test(source);
const treeOf = (folder: string) => Object.fromEntries(filesBelow(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

function publish(content: string): void {
  const said: string[] = [];
  if (release([], { content, today, print: (line) => said.push(line) }) !== 0) throw new Error(said.join('\n'));
}

describe('a corpus with two older versions each', () => {
  const quick = join(place, 'quick');
  cpSync(sample, quick, { recursive: true, filter: isWorking });
  publishCorpus(quick, 2, today);

  it('is in order, with three versions of each qualification', () => {
    expect(verifyRegister(quick)).toEqual([]);
    const frozen = filesBelow(join(quick, 'versions', 'qualifications'));
    const ids = new Set(frozen.map((file) => file.split('/')[0]));
    expect(ids.size).toBeGreaterThan(1);
    for (const id of ids) expect(frozen).toEqual(expect.arrayContaining([`${id}/1.mdx`, `${id}/2.mdx`, `${id}/3.mdx`]));
    expect(readFileSync(join(quick, 'versions', 'qualifications', 'aq-0001', '3.mdx'), 'utf8')).toContain('Durchgesehen für Fassung 3.');
    expect(readFileSync(join(quick, 'versions', 'qualifications', 'aq-0001', '3.en.mdx'), 'utf8')).toContain('Revised for version 3.');
  });

  it('is what the command makes of the same texts', () => {
    const slow = join(place, 'slow');
    cpSync(sample, slow, { recursive: true, filter: isWorking });
    publish(slow);
    for (const version of [2, 3]) {
      for (const file of filesBelow(join(slow, 'qualifications'))) {
        const [, id, ending] = /([a-z]+-\d+)(\.en\.mdx|\.mdx)$/.exec(file)!;
        cpSync(join(quick, 'versions', 'qualifications', id!, `${version}${ending}`), join(slow, 'qualifications', file));
      }
      publish(slow);
    }
    expect(treeOf(slow)).toEqual(treeOf(quick));
  });

  it('takes one more version of one qualification', () => {
    const more = join(place, 'more');
    cpSync(quick, more, { recursive: true });
    publishChange(more, join(more, 'qualifications', 'aq', 'aq-0001.mdx'), today);
    expect(verifyRegister(more)).toEqual([]);
    expect(filesBelow(more).filter((file) => !filesBelow(quick).includes(file))).toEqual(['versions/qualifications/aq-0001/4.en.mdx', 'versions/qualifications/aq-0001/4.mdx', 'versions/releases/2026-4.sha256']);
  });
});
