// A Firefox of its own with an empty profile, and tabs in it that are driven as a reader would: addresses, keys, clicks, paper.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bidi } from './bidi.ts';

/** What a key is called in WebDriver. */
export const keys = { enter: '\uE007', tab: '\uE004', control: '\uE009' };

interface LogEntry { level: string; type: string; text: string | null; source: { context?: string } }
interface Evaluated { type: 'success' | 'exception'; result?: { value?: string }; exceptionDetails?: { text: string } }

export interface Firefox {
  /** A new tab of that size. */
  tab(size?: { width: number; height: number }): Promise<Tab>;
  close(): Promise<void>;
}

/** Starts it; `dark` is the colour scheme of the system. */
export async function startFirefox(program: string, { dark = false } = {}): Promise<Firefox> {
  const home = mkdtempSync(join(tmpdir(), 'firefox-'));
  // Firefox itself sets what a driven browser needs; these keep it quiet and say which scheme the system has.
  const settings = { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1, 'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.reportingpolicy.firstRun': false, 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'intl.accept_languages': 'de' };
  writeFileSync(join(home, 'user.js'), Object.entries(settings).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const child = spawn(program, ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port', '0'], { env: { PATH: process.env['PATH'], HOME: home, MOZ_CRASHREPORTER_DISABLE: '1', TZ: 'Europe/Berlin' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const closed = new Promise<void>((done) => { child.on('close', () => done()).on('error', () => done()); });
  const address = new Promise<string | undefined>((done) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        output += String(part);
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(output)?.[1];
        if (found) done(found);
      });
    }
    void closed.then(() => done(undefined));
    setTimeout(() => done(undefined), 30_000).unref();
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const killing = setTimeout(() => child.kill('SIGKILL'), 5000);
    await closed;
    clearTimeout(killing);
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  };
  const listening = await address;
  if (!listening) {
    await stop();
    throw new Error(`${program} does not start:\n${output.slice(-2000)}`);
  }
  try {
    const bidi = await Bidi.connect(`${listening}/session`);
    await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: false, unhandledPromptBehavior: { default: 'accept' } } } });
    await bidi.send('session.subscribe', { events: ['log.entryAdded', 'script.message'] });
    const tabs = new Map<string, Tab>();
    bidi.on<LogEntry>('log.entryAdded', ({ level, text, source }) => {
      // NS_BINDING_ABORTED: the page was left before its font had come.
      if (level === 'error' && !text?.includes('status=2152398850')) tabs.get(source.context ?? '')?.faults.push(text ?? '');
    });
    // What a policy stops, Firefox writes into a console that BiDi does not hear: each page tells it itself.
    bidi.on<{ data: { value: string }; source: { context: string } }>('script.message', ({ data, source }) => tabs.get(source.context)?.faults.push(data.value));
    await bidi.send('script.addPreloadScript', {
      functionDeclaration: `(tell) => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => tell('Content Security Policy: ' + violatedDirective + ' stops ' + blockedURI))`,
      arguments: [{ type: 'channel', value: { channel: 'policy' } }],
    });
    return {
      async tab(size = { width: 1440, height: 900 }) {
        const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
        const tab = new Tab(bidi, context);
        tabs.set(context, tab);
        await tab.resize(size);
        return tab;
      },
      close: () => { bidi.close(); return stop(); },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

export class Tab {
  /** Errors of scripts and of the console, and what the policy of the site stopped. */
  readonly faults: string[] = [];
  readonly #bidi: Bidi;
  readonly #context: string;

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  resize(viewport: { width: number; height: number }): Promise<unknown> {
    return this.#bidi.send('browsingContext.setViewport', { context: this.#context, viewport });
  }

  /** Opens an address and waits until it is loaded, its deferred scripts included. */
  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  /** Runs a function in the page with plain data in and out. It must not use anything from outside. */
  async run<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const { result, exceptionDetails } = await this.#bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify(await (${work.toString()})(...JSON.parse(args)) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      target: { context: this.#context },
      userActivation: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result!.value!) as T;
  }

  /** The text of the first element that fits, or nothing. */
  text(selector: string): Promise<string> {
    return this.run((sought: string) => document.querySelector(sought)?.textContent.replace(/\s+/g, ' ').trim() ?? '', selector);
  }

  /** The computed style of the first element that fits. */
  style(selector: string, property: string): Promise<string> {
    return this.run((sought: string, name: string) => getComputedStyle(document.querySelector(sought)!).getPropertyValue(name), selector, property);
  }

  /** Keys go to what has the focus. */
  async press(text: string): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.#context, actions: [{ type: 'key', id: 'keys', actions: [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }] });
  }

  /** One key while another is held, such as Control and v. */
  async chord(held: string, value: string): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.#context, actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value: held }, { type: 'keyDown', value }, { type: 'keyUp', value }, { type: 'keyUp', value: held }] }] });
  }

  /** Clicks in the middle of the first element that fits, as the pointer would; it is scrolled into the window first. */
  async click(selector: string): Promise<void> {
    const { x, y } = await this.run(async (sought: string) => {
      const element = document.querySelector(sought)!;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => { requestAnimationFrame(done); });
      const box = element.getBoundingClientRect();
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    }, selector);
    await this.#bidi.send('input.performActions', { context: this.#context, actions: [{ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }] });
  }

  /** Asks again until the page says so; the last answer stands in the message. */
  async until(question: () => Promise<string>, wanted: RegExp, patience = 10_000): Promise<void> {
    const end = Date.now() + patience;
    let answer = '';
    while (Date.now() < end) {
      // While a page goes, it cannot answer.
      answer = await question().catch((error: Error) => error.message);
      if (wanted.test(answer)) return;
      await sleep(50);
    }
    throw new Error(`expected ${wanted}, got ${JSON.stringify(answer)}`);
  }

  /** The first sheets of the page on A4 paper, as a PDF. */
  async print(sheets: number): Promise<Uint8Array> {
    const { data } = await this.#bidi.send<{ data: string }>('browsingContext.print', { context: this.#context, page: { width: 21, height: 29.7 }, pageRanges: [`1-${sheets}`], background: true });
    return Buffer.from(data, 'base64');
  }
}
