// The register, byte for byte; empty before the first publication.
import type { APIRoute } from 'astro';
import { readRegisterFile } from '../loaders/content-files.ts';

export const GET: APIRoute = async () => new Response(await readRegisterFile());
