// How the commands of the package and of the ZIM file run: their end, and the programs of the system that they call.
import { spawnSync } from 'node:child_process';
import { NoPackage } from './site-in-dist.ts';

/** Runs a command; the exit code is 1 where nothing can be made, 2 after a wrong call. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isCall = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof NoPackage || isCall)) throw error;
    console.error((error as Error).message);
    process.exitCode = isCall ? 2 : 1;
  }
}

/** What a program of the system prints. `toInstall` is said where it is missing. */
export function runProgram(program: string, args: string[], toInstall: string, env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28, env });
  if ((error as { code?: string } | undefined)?.code === 'ENOENT') throw new NoPackage(`${program} is not installed. ${toInstall}`);
  if (status !== 0) throw new NoPackage(`${program} ended with ${status ?? error?.message}:\n${`${stdout}${stderr}`.trim().slice(-4000)}`);
  return stdout;
}
