// The KERN icons the site uses; scripts/styles/purge-kern.ts keeps exactly these.
export const iconNames = [
  'arrow-forward',
  'autorenew',
  'close',
  'content-copy',
  'dehaze',
  'download',
  'draft',
  'info',
  'mail',
  'open-in-new',
  'search',
] as const;

export type IconName = (typeof iconNames)[number];
