// A certain version as data.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { apiVersionFiles, apiVersionText } from '../../../../../page-props/data.ts';

export const getStaticPaths = () => apiVersionFiles();
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = async ({ props, site }) => new Response(await apiVersionText(props as Props, site));
