// What `npm run new` can make: the English word for one profile, its collection, and what is asked for.
import type { CollectionName } from '../../src/schema/index.ts';

export interface Kind {
  collection: CollectionName;
  /** What stands after the kind on the command line. */
  asks: 'state' | 'code';
  /** German, for the usage. */
  example: string;
}

export const kinds: Record<string, Kind> = {
  country: { collection: 'countries', asks: 'code', example: 'country ge' },
  qualification: { collection: 'qualifications', asks: 'state', example: 'qualification tr' },
  regulation: { collection: 'regulations', asks: 'code', example: 'regulation tischlausbv-2006' },
  framework: { collection: 'frameworks', asks: 'code', example: 'framework dqr' },
  role: { collection: 'roles', asks: 'code', example: 'role datenschutz' },
  curriculum: { collection: 'curricula', asks: 'code', example: 'curriculum rlp-tischler-2006' },
  recommendation: { collection: 'recommendations', asks: 'code', example: 'recommendation ha-172' },
  term: { collection: 'terms', asks: 'code', example: 'term referenzberuf' },
  norm: { collection: 'norms', asks: 'code', example: 'norm bbig' },
};
