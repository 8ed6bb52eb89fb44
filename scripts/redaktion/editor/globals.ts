// What the page hands to the editor, and the part of Decap's global objects that we use.
import type { CmsConfig } from '../../../src/export/cms-config.ts';
import type { CollectionName } from '../../../src/schema/index.ts';

export interface Choice { value: string; label: string }

export interface EditorSettings extends CmsConfig {
  /** Collection → its entries, for fields that refer to one. */
  choices: Partial<Record<string, Choice[]>>;
  /** Codes that can never be given again. */
  used: Record<CollectionName, string[]>;
  /** State → next free code of a qualification. */
  next: Record<string, string>;
}

/** As Immutable.js gives it. */
export interface Immutable { get(key: string): unknown; toJS(): unknown }

export interface WidgetProps {
  field: Immutable;
  value: unknown;
  forID: string;
  classNameWrapper: string;
  onChange: (value: unknown) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  getEntry: () => Immutable;
  collection: Immutable;
}

interface Cms {
  init(options: { config: unknown }): void;
  registerWidget(name: string, control: unknown): void;
  registerCustomFormat(name: string, extension: string, format: unknown): void;
}

declare global {
  interface Window {
    CMS: Cms;
    h: (type: string, props: Record<string, unknown> | null, ...children: unknown[]) => unknown;
    createClass: (parts: Record<string, unknown>) => unknown;
    editorSettings: EditorSettings;
  }
}
