// Index, lists, tables and descriptions of the data.
import type { APIRoute } from 'astro';
import { apiTopFiles, apiTopText } from '../../../page-props/data.ts';

export const getStaticPaths = () => apiTopFiles();

export const GET: APIRoute = async ({ params, site }) => new Response(await apiTopText(params['file']!, site));
