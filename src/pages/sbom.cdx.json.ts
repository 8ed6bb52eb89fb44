// The packages of the program that built the site.
import type { APIRoute } from 'astro';
import { sbomText } from '../page-props/program.ts';

export const GET: APIRoute = async () => new Response(await sbomText());
