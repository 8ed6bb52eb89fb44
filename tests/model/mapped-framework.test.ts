// A mapping finds the framework it means by name and version, and no other.
import { describe, expect, it } from 'vitest';
import { mappedFramework } from '../../src/model/mapped-framework.ts';

const framework = (id: string, title: string, version: string) => ({ id, data: { title: { de: title, en: title }, version } });
const known = [framework('digcomp-2-2', 'DigComp 2.2: Digitale Kompetenzen', '2.2 (2022)'), framework('digcomp-3-0', 'DigComp 3.0', '3.0 (2025)'), framework('qhb-dv', 'Kompetenzrahmen digitale Verwaltung', '1')];

describe('the framework of a mapping', () => {
  it.each([
    ['DigComp', '3.0 (2025)', 'digcomp-3-0'], ['DigComp', '2.2 (2022)', 'digcomp-2-2'], ['DigComp 3.0', '3.0 (2025)', 'digcomp-3-0'], ['digcomp-3-0', '3.0 (2025)', 'digcomp-3-0'], ['qhb-dv', '1', 'qhb-dv'],
  ])('%s, version %s, is %s', (name, version, id) => {
    expect(mappedFramework(known, { framework: name, version })?.id).toBe(id);
  });

  it.each([
    ['DigComp', '2.1'], ['digcomp-3-0', '2.2 (2022)'], ['DigComp, acht Stufen', '3.0 (2025)'], ['e-CF', '1'], ['', '1'],
  ])('%s, version %s, is none of them', (name, version) => {
    expect(mappedFramework(known, { framework: name, version })).toBeUndefined();
  });
});
