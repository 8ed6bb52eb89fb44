// Feeds of countries and of single entries.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { entryFeeds } from '../../../../page-props/feeds.ts';

export const getStaticPaths = () => entryFeeds('en');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = ({ props, site }) => new Response((props as Props).write(site));
