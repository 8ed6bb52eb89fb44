// security.txt, where the operator has filled it in.
import type { APIRoute } from 'astro';
import { securityFiles } from '../../page-props/sitemap.ts';

export const getStaticPaths = () => securityFiles(new URL(import.meta.env.SITE));

export const GET: APIRoute = ({ props }) => new Response((props as { text: string }).text);
