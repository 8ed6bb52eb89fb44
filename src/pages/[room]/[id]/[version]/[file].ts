// The files beside a German version, the frozen text among them.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { bodyOf, versionFiles } from '../../../../page-props/version-files.ts';

export const getStaticPaths = () => versionFiles('de');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = async ({ props, site }) => new Response(await bodyOf(props as Props, site));
