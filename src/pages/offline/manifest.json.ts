// The plan of the offline copy; the build completes it with packs and sizes (src/integrations/offline-packs.ts).
import type { APIRoute } from 'astro';
import { offlinePlan } from '../../page-props/offline.ts';

export const GET: APIRoute = async () => Response.json(await offlinePlan());
