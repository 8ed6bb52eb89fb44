// The JSON Schemas of the data.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { apiSchemaFiles, apiSchemaText } from '../../../../page-props/data.ts';

export const getStaticPaths = () => apiSchemaFiles();
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = ({ props, site }) => new Response(apiSchemaText((props as Props).name, site));
