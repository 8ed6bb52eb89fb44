// The switch that takes the offline copy back: stands in place of the service worker, deletes what was saved and signs itself off.
import { deleteEverything } from './store.ts';
import { worker } from './worker-scope.ts';

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(deleteEverything().finally(() => worker.registration.unregister())));
