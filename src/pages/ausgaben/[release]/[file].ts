// The checksums of a release, as sha256sum reads them.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { readContentFile } from '../../../loaders/content-files.ts';
import { sumsFilePaths } from '../../../page-props/version-files.ts';

export const getStaticPaths = () => sumsFilePaths();
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = async ({ props }) => new Response(await readContentFile((props as Props).path));
