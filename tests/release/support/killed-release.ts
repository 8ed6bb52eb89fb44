// Run as a process of its own: releases a content folder and kills itself, as no exception can, at the given call to the disk.
import { realDisk, type Disk } from '../../../scripts/publish/disk.ts';
import { release } from '../../../scripts/release.ts';

const [content, today, at] = process.argv.slice(2) as [string, string, string];
let calls = 0;
const disk = Object.fromEntries(Object.entries(realDisk).map(([name, run]) => [name, (...args: never[]) => {
  calls += 1;
  if (calls === Number(at)) process.kill(process.pid, 'SIGKILL');
  return (run as (...args: never[]) => unknown)(...args);
}])) as unknown as Disk;

process.exitCode = release([], { content, today, disk });
