// The catalogue for data portals.
import type { APIRoute } from 'astro';
import { catalogueText } from '../../../page-props/linked-data.ts';

export const GET: APIRoute = async ({ site }) => new Response(await catalogueText('jsonld', site));
