// One connection in WebDriver BiDi, the W3C protocol that Firefox speaks itself: commands with answers, and events. No package is needed for so little.

interface Answer { type: 'success' | 'error'; id: number; result?: unknown; error?: string; message?: string }
interface Event { type: 'event'; method: string; params: unknown }
interface Waiting { name: string; done: (result: unknown) => void; fail: (error: Error) => void }

export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, (params: never) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#read(JSON.parse(String(data)) as Answer | Event));
    socket.addEventListener('close', () => {
      for (const { name, fail } of this.#waiting.values()) fail(new Error(`${name}: the browser is gone`));
      this.#waiting.clear();
    });
  }

  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(address);
    await new Promise<void>((done, fail) => {
      socket.addEventListener('open', () => done());
      socket.addEventListener('error', () => fail(new Error(`no connection to ${address}`)));
    });
    return new Bidi(socket);
  }

  /** Sends a command and waits for its answer. */
  send<T = unknown>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#last;
    return new Promise<T>((done, fail) => {
      this.#waiting.set(id, { name: method, done: done as (result: unknown) => void, fail });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** One listener for each kind of event; the session must have subscribed to it. */
  on<T>(method: string, listen: (params: T) => void): void {
    this.#listeners.set(method, listen);
  }

  close(): void {
    this.#socket.close();
  }

  #read(message: Answer | Event): void {
    if (message.type === 'event') return this.#listeners.get(message.method)?.(message.params as never);
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'success') waiting?.done(message.result);
    else waiting?.fail(new Error(`${waiting.name}: ${message.error} ${message.message}`));
  }
}
