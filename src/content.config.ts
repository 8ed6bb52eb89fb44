// One line per collection: loader and schema.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './loaders/content-folder.ts';
import { profileLoader } from './loaders/profile-loader.ts';
import { guide } from './schema/guide.ts';
import { collections as table } from './schema/index.ts';
import { registerLoader, versionLoader } from './loaders/version-loader.ts';

const profile = <C extends keyof typeof table>(name: C) => defineCollection({ loader: profileLoader(name), schema: table[name].schema as (typeof table)[C]['schema'] });

export const collections = {
  countries: profile('countries'),
  qualifications: profile('qualifications'),
  regulations: profile('regulations'),
  frameworks: profile('frameworks'),
  roles: profile('roles'),
  curricula: profile('curricula'),
  recommendations: profile('recommendations'),
  norms: profile('norms'),
  terms: profile('terms'),
  register: defineCollection({ loader: registerLoader() }),
  versions: defineCollection({ loader: versionLoader() }),
  guide: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: `${contentFolder('.')}/guide`, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }), schema: guide }),
};
