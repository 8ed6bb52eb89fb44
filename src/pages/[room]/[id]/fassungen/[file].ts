// The list of versions as JSON and as a time map.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { versionListBody, versionListFiles } from '../../../../page-props/version-files.ts';

export const getStaticPaths = () => versionListFiles();
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = async ({ props, site }) => new Response(await versionListBody(props as Props, site));
