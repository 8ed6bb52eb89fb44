// What search engines may read, and where the site map is.
import type { APIRoute } from 'astro';
import { robotsFor } from '../page-props/sitemap.ts';

export const GET: APIRoute = async ({ site }) => new Response(await robotsFor(site));
