// A profile as data: the newest version.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { apiEntryFiles, apiEntryText } from '../../../../page-props/data.ts';

export const getStaticPaths = () => apiEntryFiles();
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = async ({ props, site }) => new Response(await apiEntryText((props as Props).name, site));
