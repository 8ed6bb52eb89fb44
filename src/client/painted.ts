// Waits until what was changed in the page is on the screen, so that long work does not keep readers from seeing it.

/** At once where nothing is drawn: in a tab behind others. */
export const painted = (): Promise<void> => new Promise((done) => {
  if (document.hidden) done();
  else requestAnimationFrame(() => setTimeout(done));
});
