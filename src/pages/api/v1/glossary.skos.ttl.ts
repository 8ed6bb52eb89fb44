// The glossary as a concept scheme.
import type { APIRoute } from 'astro';
import { glossaryText } from '../../../page-props/linked-data.ts';

export const GET: APIRoute = async ({ site }) => new Response(await glossaryText('ttl', site));
