// Feeds of everything and of each room.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { generalFeeds } from '../../page-props/feeds.ts';

export const getStaticPaths = () => generalFeeds('de');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute = ({ props, site }) => new Response((props as Props).write(site));
