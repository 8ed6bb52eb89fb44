// The language server of the Astro extension, asked as an editor asks it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

export interface LanguageServer {
  open: (uri: string, text: string) => { uri: string };
  ask: <T>(method: string, params: unknown) => Promise<T>;
  stop: () => void;
}

interface Message { id?: number; method?: string; params?: { items?: unknown[] }; result?: unknown; error?: { message: string } }

/** Starts the server on a folder, with what `.vscode/settings.json` switches on. */
export async function startLanguageServer(root: string): Promise<LanguageServer> {
  const process_ = spawn(process.execPath, [join(modules, '@astrojs/language-server/bin/nodeServer.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let buffer = Buffer.alloc(0);
  let last = 0;
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    process_.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const receive = ({ id, method, params, result, error }: Message) => {
    if (id === undefined) return;
    // The server's own questions: it has no further settings to know.
    if (method) return send({ id, result: method === 'workspace/configuration' ? (params?.items ?? []).map(() => null) : null });
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  };
  process_.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('utf8', 0, Math.max(0, head)))?.[1]);
      if (head < 0 || buffer.length < head + 4 + length) return;
      const text = buffer.toString('utf8', head + 4, head + 4 + length);
      buffer = buffer.subarray(head + 4 + length);
      receive(JSON.parse(text) as Message);
    }
  });
  process_.on('exit', () => { for (const { reject } of waiting.values()) reject(new Error('the language server has ended')); });
  const ask = <T>(method: string, params: unknown) => new Promise<T>((resolve, reject) => {
    last += 1;
    waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
    send({ id: last, method, params });
  });
  const uri = pathToFileURL(root).href;
  await ask('initialize', { processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'content' }], capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: { contentIntellisense: true, typescript: { tsdk: join(modules, 'typescript', 'lib') } } });
  send({ method: 'initialized', params: {} });
  return {
    ask,
    stop: () => process_.kill(),
    open(address, text) {
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri: address, languageId: 'mdx', version: 1, text } } });
      return { uri: address };
    },
  };
}
