// Loads data by script elements, which work offline and from disk, where pages may not fetch.

const running = new Map<string, Promise<boolean>>();

/** Whether the script has come. One that failed may be asked for again. */
export function loadScript(address: string): Promise<boolean> {
  const known = running.get(address);
  if (known) return known;
  const loading = new Promise<boolean>((done) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => done(true));
    script.addEventListener('error', () => {
      running.delete(address);
      script.remove();
      done(false);
    });
    document.head.append(script);
  });
  running.set(address, loading);
  return loading;
}
