// Links that a script makes lead to the page wherever the site was opened: on the web, in a folder on disk.
import { expect, it } from 'vitest';
import { linkFrom } from '../../src/client/link-from-root.ts';

it('a folder names its page on disk, before the place in it', () => {
  const disk = new URL('file:///handbuch/');
  expect(linkFrom(disk, '/qualifikationen/tr-0001/')).toBe('file:///handbuch/qualifikationen/tr-0001/index.html');
  expect(linkFrom(disk, '/titel/d/#t-1')).toBe('file:///handbuch/titel/d/index.html#t-1');
  expect(linkFrom(disk, '/register.jsonl')).toBe('file:///handbuch/register.jsonl');
});

it('and answers by itself on the web', () => {
  expect(linkFrom(new URL('https://example.org/handbuch/'), '/titel/d/#t-1')).toBe('https://example.org/handbuch/titel/d/#t-1');
});
