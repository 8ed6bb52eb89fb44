// Shared addresses of comparisons: they mean the same for ever, and nothing in them reaches another file.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsked, readSide, sideLetters, sideSegment, writeAsked, writeSide } from '../../src/model/comparison-address.ts';

const code = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
const name = fc.record({ code, edition: code }, { requiredKeys: ['code'] });

describe('a side', () => {
  it('comes back as it was written', () => {
    fc.assert(fc.property(name, (side) => {
      expect(readSide(writeSide(side))).toEqual(side);
    }));
  });

  it.each([['in-0001', { code: 'in-0001' }], [' IN-0002:E2015 ', { code: 'in-0002', edition: 'e2015' }]])('%s', (text, side) => {
    expect(readSide(text)).toEqual(side);
  });

  it.each(['', '..', 'in.js', '../../x', 'in-0001/../x', 'in-0001:', ':e2015', 'a:b:c', 'in--0001', 'https://example.org', 'Köchin', 'in 0001', 'in-0001.js', '<script>'])('is none: %s', (text) => {
    expect(readSide(text)).toBeUndefined();
  });

  it('is one part of a path, of its own', () => {
    fc.assert(fc.property(name, name, (one, other) => {
      expect(sideSegment(one)).toMatch(/^[a-z0-9-]+$/);
      expect(sideSegment(one) === sideSegment(other)).toBe(writeSide(one) === writeSide(other));
    }));
  });
});

describe('what is asked for', () => {
  it('comes back as it was written', () => {
    fc.assert(fc.property(fc.array(fc.oneof(name.map(writeSide), fc.string().map((text) => text.trim()).filter(Boolean)), { maxLength: 4 }), fc.boolean(), (sides, differencesFirst) => {
      expect(readAsked(new URLSearchParams(writeAsked({ sides, differencesFirst })))).toEqual({ sides, differencesFirst });
    }));
  });

  it('has an address that never changes', () => {
    expect(writeAsked({ sides: ['in-0001', 'in-0002:e2015'], differencesFirst: true })).toBe('?a=in-0001&b=in-0002:e2015&unterschiede=1');
    expect(sideLetters).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leaves out what is empty, and a fifth side', () => {
    expect(readAsked(new URLSearchParams('a=&b=in-0001&c= &d=in-0002&e=in-0003'))).toEqual({ sides: ['in-0001', 'in-0002'], differencesFirst: false });
    expect(writeAsked({ sides: ['1', '2', '3', '4', '5'], differencesFirst: false })).toBe('?a=1&b=2&c=3&d=4');
  });
});
