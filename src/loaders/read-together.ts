// The two processes of a large build read the content together, one from its beginning and one from its end: what one has read, the other takes.

/** Where they leave it for one another; nothing where one process does all. */
const FOLDER = 'BUILD_READ';
const HALF = 'BUILD_HALF';
const SECOND = 'second';

/** What both processes are told in their environment. The second one reads from the end. */
export const togetherIn = (folder: string, isSecond: boolean): NodeJS.ProcessEnv => ({ [FOLDER]: folder, [HALF]: isSecond ? SECOND : '' });

/** The folder that both processes of a build have; undefined where one process does all. */
export const sharedFolder = (): string | undefined => process.env[FOLDER];

/** Whether the build has two processes. */
export const isDivided = (): boolean => sharedFolder() !== undefined;

/** Whether this is the second process of a build. */
export const isSecond = (): boolean => process.env[HALF] === SECOND;

/** Files in the order in which this process reads them. */
export const inTurn = <T>(files: T[]): T[] => (isSecond() ? files.toReversed() : files);

const home = globalThis as { firstHasRead?: Promise<void> };

/** In the second process: `told` is settled when the first has read the content. */
export function followFirst(told: Promise<void>): void {
  home.firstHasRead = told;
}

/** Waits in the second process for the first. Astro writes what it knows of the content to `.astro`, where both would rename the same files; whoever comes later finds them as they should be. */
export const firstHasRead = (): Promise<void> => home.firstHasRead ?? Promise.resolve();
