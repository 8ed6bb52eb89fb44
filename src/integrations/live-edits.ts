// Tells pages and browsers of a profile that was edited while the development server runs, as Astro does when its store was written.
import type { AstroIntegration } from 'astro';
import { liveEdits } from '../loaders/live-edits.ts';

export function showEdits(): AstroIntegration {
  return {
    name: 'live-edits',
    hooks: {
      'astro:server:setup': ({ server }) => {
        liveEdits.changed = () => {
          for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
      },
    },
  };
}
