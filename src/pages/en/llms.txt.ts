// What programs that answer questions should know.
import type { APIRoute } from 'astro';
import { llmsFor } from '../../page-props/sitemap.ts';

export const GET: APIRoute = async ({ site }) => new Response(await llmsFor('en', site));
