// The site map: its index and its parts.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sitemapFiles } from '../page-props/sitemap.ts';

export const getStaticPaths = () => sitemapFiles();
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = ({ props, site }) => new Response((props as Props).write(site));
