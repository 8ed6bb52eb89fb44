// The test function of the browser tests: a page that asks another host for anything, throws, or does what its policy forbids fails its test.
import { test as base, expect } from '@playwright/test';

export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const { origin } = new URL(baseURL!);
      const foreign: string[] = [];
      const errors: string[] = [];
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) foreign.push(url.href);
      });
      context.on('weberror', (error) => errors.push(error.error().message));
      // What the policy of the site stops, a browser only tells the console.
      context.on('console', (message) => { if (/Content Security Policy/i.test(message.text())) errors.push(message.text()); });
      await use();
      expect(foreign, 'requests to other hosts').toEqual([]);
      expect(errors, 'errors of scripts').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
