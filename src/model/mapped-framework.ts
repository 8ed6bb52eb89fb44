// Which framework of the handbook a mapping means: mappings name their framework as it calls itself, with its version.
import type { Framework } from '../schema/index.ts';

interface Known { id: string; data: Pick<Framework, 'title' | 'version'> }

const nameOf = (text: string) => text.split(/[ ,:]/)[0];

/** Same version, and the framework's code or the first word of its title. With a comma the mapping speaks of another scale ("DigComp, acht Stufen"). */
export function mappedFramework<F extends Known>(frameworks: Iterable<F>, { framework, version }: { framework: string; version: string }): F | undefined {
  return [...frameworks].find(({ id, data }) => data.version === version && (id === framework || (!framework.includes(',') && nameOf(data.title.de) === nameOf(framework))));
}
