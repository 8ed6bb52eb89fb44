// SKOS and CASE files of the frameworks.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { linkedFiles } from '../../../../page-props/linked-data.ts';

export const getStaticPaths = () => linkedFiles('frameworks');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = async ({ props, site }) => new Response(await (props as Props).write(site));
