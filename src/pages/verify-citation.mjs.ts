// The script that checks a citation, for readers who have only the site.
import type { APIRoute } from 'astro';
import { readVerifier } from '../loaders/content-files.ts';

export const GET: APIRoute = async () => new Response(await readVerifier());
