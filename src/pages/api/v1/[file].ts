// Index, lists, tables and descriptions of the data.
import type { APIRoute } from 'astro';
import { apiTopBody, apiTopFiles } from '../../../page-props/data.ts';

export const getStaticPaths = () => apiTopFiles();

export const GET: APIRoute = async ({ params, site }) => new Response(await apiTopBody(params['file']!, site));
