// Which station of an education system comes before which: ELK breaks circles, puts stations in layers and orders each layer for few crossings.
import ELK from 'elkjs/lib/elk.bundled.js';
import { lately } from './once.ts';

export interface Transition {
  from: string;
  to: string;
}

/** Place of a station by its transitions alone: layer from the left, rank from the top. */
export interface Place {
  layer: number;
  rank: number;
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.randomSeed': '1',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};

let elk: InstanceType<typeof ELK> | undefined;

async function layOut(stations: readonly string[], transitions: readonly Transition[]): Promise<ReadonlyMap<string, Place>> {
  elk ??= new ELK();
  const { children = [] } = await elk.layout({
    id: 'system',
    layoutOptions: OPTIONS,
    children: stations.map((id) => ({ id, width: 40, height: 20 })),
    edges: transitions.filter(({ from, to }) => from !== to).map(({ from, to }, index) => ({ id: `transition ${index}`, sources: [from], targets: [to] })),
  });
  const columns = [...new Set(children.map(({ x = 0 }) => x))].sort((a, b) => a - b);
  const fromTop = [...children].sort((a, b) => (a.y ?? 0) - (b.y ?? 0) || stations.indexOf(a.id) - stations.indexOf(b.id)).map(({ id }) => id);
  return new Map(children.map(({ id, x = 0 }) => [id, { layer: columns.indexOf(x), rank: fromTop.indexOf(id) }]));
}

/** More than there are systems. */
const KEPT = 500;
/** Pictures of every width, and those of versions, mostly have the same stations and transitions. */
const orderOf = lately(KEPT, (key: string) => layOut(...(JSON.parse(key) as [string[], Transition[]])));

/** Layer and rank of each station. Years are not considered; the axis has them. */
export function orderStations(stations: readonly string[], transitions: readonly Transition[]): Promise<ReadonlyMap<string, Place>> {
  return orderOf(JSON.stringify([stations, transitions.map(({ from, to }): Transition => ({ from, to }))]));
}
