// V8 must know the flags that a build sets under way: it says on standard error which it does not.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { typeStrippingFlags } from '../../scripts/set-up/node-version.mjs';

const module = join(import.meta.dirname, '../../src/integrations/garbage.ts');
function run(code: string): { said: string; complained: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [...typeStrippingFlags(process.version), '--input-type=module', '--eval', `import * as garbage from ${JSON.stringify(module)};\n${code}`], { encoding: 'utf8' });
  return { said: stdout, complained: stderr };
}

it('sets nothing that V8 does not know', () => {
  expect(run(`garbage.countFilesWithHeap(); garbage.makeRoomFor(1_000_000); garbage.giveMemoryBack(); console.log('done');`)).toEqual({ said: 'done\n', complained: '' });
});

it('gives back what nobody holds any more', () => {
  expect(run(`
    import { getHeapStatistics } from 'node:v8';
    const used = () => getHeapStatistics().used_heap_size;
    let held = Array.from({ length: 1_000_000 }, (_, index) => ({ index }));
    const full = used();
    held = undefined;
    garbage.giveMemoryBack();
    console.log(held === undefined && full - used() > 20_000_000);
  `)).toEqual({ said: 'true\n', complained: '' });
});
