// Runs the content check on a tree that is not the repository's: node check-elsewhere.ts <folder> [paths].
import { check } from '../check.ts';

const [place, ...paths] = process.argv.slice(2);
process.exitCode = check(paths, { root: place!, print: (text) => console.log(text) });
