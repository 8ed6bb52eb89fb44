// The table collection → folder, file kind and schema; loaders, checks, field help and exports read it.
import type { z } from 'astro/zod';
import { country } from './country.ts';
import { curriculum } from './curriculum.ts';
import { framework } from './framework.ts';
import { law } from './norm.ts';
import { qualification } from './qualification.ts';
import { recommendation } from './recommendation.ts';
import { regulation } from './regulation.ts';
import { role } from './role.ts';
import { term } from './term.ts';

/** Profiles are MDX with prose; norms are YAML without. `nested`: files lie in a folder per state. */
export const collections = {
  countries: { schema: country, format: 'mdx', nested: false },
  qualifications: { schema: qualification, format: 'mdx', nested: true },
  regulations: { schema: regulation, format: 'mdx', nested: false },
  frameworks: { schema: framework, format: 'mdx', nested: false },
  roles: { schema: role, format: 'mdx', nested: false },
  curricula: { schema: curriculum, format: 'mdx', nested: false },
  recommendations: { schema: recommendation, format: 'mdx', nested: false },
  norms: { schema: law, format: 'yaml', nested: false },
  terms: { schema: term, format: 'mdx', nested: false },
} as const;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

export type Country = z.output<typeof country>;
export type Curriculum = z.output<typeof curriculum>;
export type Framework = z.output<typeof framework>;
export type Law = z.output<typeof law>;
export type Qualification = z.output<typeof qualification>;
export type Recommendation = z.output<typeof recommendation>;
export type Regulation = z.output<typeof regulation>;
export type Role = z.output<typeof role>;
export type Term = z.output<typeof term>;

/** Data of a collection after its schema has read it. */
export type Data<C extends CollectionName> = z.output<(typeof collections)[C]['schema']>;
