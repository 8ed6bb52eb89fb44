// Serves a built site as a web server with compression does: what scripts/serve.mjs answers, text in gzip.
import { createServer, request } from 'node:http';
import { createGzip } from 'node:zlib';
import { serve } from '../serve.mjs';
import { isText } from '../set-up/host-rules.mjs';

/** Answers with the address, which ends with a slash, and how to stop. */
export async function serveCompressed(root: string): Promise<{ url: string; close: () => Promise<void> }> {
  const plain = await serve({ root });
  const server = createServer((asked, answer) => {
    const forwarded = request(new URL(asked.url ?? '/', plain.url), { method: asked.method, headers: asked.headers }, (found) => {
      const { 'content-length': length, ...headers } = found.headers;
      const compress = isText(String(headers['content-type']).split(';')[0]!) && Number(length) > 0 && /\bgzip\b/.test(String(asked.headers['accept-encoding']));
      answer.writeHead(found.statusCode ?? 502, compress ? { ...headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : found.headers);
      if (compress) found.pipe(createGzip()).pipe(answer);
      else found.pipe(answer);
    });
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const { port } = server.address() as { port: number };
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => { server.close(closed); });
    await plain.close();
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}
