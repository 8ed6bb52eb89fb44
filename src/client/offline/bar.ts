// On every page: says when it came from the copy, and announces a newer state. Without a copy there is no worker, and nothing happens.
import { offlineBarWords } from '../../labels/offline.ts';
import { pagePath } from '../../routes.ts';
import { element } from '../dom.ts';
import type { HowServed, Question } from './messages.ts';

const language = document.documentElement.lang === 'en' ? 'en' : 'de';
const words = offlineBarWords[language];

function show({ copy, newer }: HowServed, ask: (question: Question) => void): void {
  const toCopy = element('a', { class: 'noprint', href: `${pagePath('offline', language)}#kopie` }, words.toCopy);
  const bar = element('div', { class: 'offline-bar', role: 'status', 'data-part': 'offline-bar' });
  if (copy) bar.append(element('p', { class: 'frame' }, element('strong', {}, words.fromCopy(copy)), ` ${words.mayBeOld} `, toCopy));
  else if (newer) {
    const hide = element('button', { type: 'button' }, words.hide);
    hide.addEventListener('click', () => {
      ask({ kind: 'hide', build: newer.build });
      bar.remove();
    });
    bar.classList.add('noprint');
    bar.append(element('p', { class: 'frame' }, `${words.newer(newer)} `, toCopy, ' ', hide));
  } else return;
  document.querySelector('header')?.before(bar);
}

try {
  const worker = navigator.serviceWorker.controller;
  if (worker) {
    const { port1, port2 } = new MessageChannel();
    const ask = (question: Question, ...ports: MessagePort[]): void => worker.postMessage(question, ports);
    port1.onmessage = ({ data }) => show(data as HowServed, ask);
    ask({ kind: 'how' }, port2);
  }
} catch {
  // Opened from disk, in a frame without rights, or in a browser that knows no workers.
}
