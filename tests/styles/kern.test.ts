// The committed part of KERN is what the script makes of the installed package, and stays small.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { kernFile, purgeKern } from '../../scripts/styles/purge-kern.ts';

const committed = readFileSync(kernFile, 'utf8');

describe('src/styles/kern.css', () => {
  it('is up to date (otherwise: node scripts/styles/purge-kern.ts)', () => {
    expect(committed).toBe(purgeKern());
  });

  it('defines every KERN token that rules use', () => {
    const defined = new Set([...committed.matchAll(/^\s*(--kern-[\w-]+):/gm)].map((match) => match[1]));
    const missing = [...committed.matchAll(/var\((--kern-[\w-]+)\)/g)].map((match) => match[1]).filter((name) => !defined.has(name));
    expect(missing).toEqual([]);
  });

  it('has light tokens without a preference and dark ones with it', () => {
    expect(committed).toMatch(/:root \{[^}]*--kern-color-layout-background-default: var\(--kern-color-white\)/);
    expect(committed).toMatch(/prefers-color-scheme: dark\) \{\s*:root \{[^}]*--kern-color-layout-background-level-1:/);
  });

  it('takes less than 5 KB compressed', () => {
    expect(gzipSync(committed).length).toBeLessThan(5 * 1024);
  });
});
