// The list of the files in the European Learning Model.
import type { APIRoute } from 'astro';
import { elmList } from '../../../page-props/linked-data.ts';

export const GET: APIRoute = async ({ site }) => new Response(await elmList(site));
