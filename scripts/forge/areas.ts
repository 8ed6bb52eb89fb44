// Which part of the repository a path belongs to. Whoever owns it accepts changes (CODEOWNERS); everything that is not named content is program.

/** Guide pages are MDX with imports: they run in the build, so that they belong to the program. */
export type Area = 'content' | 'published' | 'program';

export function areaOf(path: string): Area {
  if (/^content\/(versions(\/|$)|register\.jsonl$)/.test(path)) return 'published';
  return path.startsWith('content/') && !path.startsWith('content/guide/') ? 'content' : 'program';
}
