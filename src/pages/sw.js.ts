// The service worker at the root: a line that loads the worker by the name of its content, or the switch that takes every copy back.
import type { APIRoute } from 'astro';
import killUrl from '../client/offline/kill.ts?worker&url';
import workerUrl from '../client/offline/worker.ts?worker&url';
import { workerFile } from '../file-routes.ts';
import { fromPage } from '../routes.ts';
import { site } from '../site.ts';

const own = fromPage(workerFile, site.offersOfflineCopy ? workerUrl : killUrl);

export const GET: APIRoute = () => new Response(`importScripts('${own}');\n`);
