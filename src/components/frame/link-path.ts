// Address of a link that the frame or the start page names by its target.
import type { Target } from '../../labels/frame.ts';
import { entryPath, listPath, pagePath } from '../../routes.ts';
import type { Language } from '../../site.ts';

export function linkPath(target: Target, language: Language): string {
  if ('page' in target) return pagePath(target.page, language);
  if ('list' in target) return listPath(target.list, language);
  return entryPath('guide', target.guide, language);
}
