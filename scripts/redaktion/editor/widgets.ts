// Fields that Decap lacks: a search field over codes of the handbook or of this page, and the file name of a new profile.
import { ENGLISH } from '../../../src/export/cms-config.ts';
import { cmsWords } from '../../../src/labels/cms.ts';
import { CODE } from '../../../src/schema/fields.ts';
import { isGroup, type Group } from './form-values.ts';
import type { Choice, Immutable, WidgetProps } from './globals.ts';

const words = cmsWords.de;
const { h, createClass, CMS, editorSettings } = window;

interface Control { props: WidgetProps; state: { choices: Choice[] }; setState: (state: { choices: Choice[] }) => void }

/** Entries of every list of that name on this page, at any depth. */
function idsOf(data: unknown, list: string): Choice[] {
  if (Array.isArray(data)) return data.flatMap((item) => idsOf(item, list));
  if (!isGroup(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    ...(key === list && Array.isArray(value) ? value.filter(isGroup).flatMap((item): Choice[] => {
      const id = item['id'] ?? item['code'] ?? item['key'];
      const name = item['label'] ?? item['title'] ?? item['name'] ?? item['original'] ?? '';
      return typeof id === 'string' ? [{ value: id, label: String(isGroup(name) ? name['de'] ?? '' : name) }] : [];
    }) : []),
    ...idsOf(value, list),
  ]);
}

/** A text field with suggestions. Whoever knows the code types it; whoever knows a name finds the code. */
function searchField({ props, state, setState }: Control, choicesNow: () => Choice[], more: Record<string, unknown> = {}) {
  const list = `${props.forID}-choices`;
  return h('div', null,
    h('input', {
      type: 'text', id: props.forID, list, autoComplete: 'off', spellCheck: false, className: props.classNameWrapper, value: props.value ?? '',
      onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
      onFocus: () => { setState({ choices: choicesNow() }); props.setActiveStyle(); },
      onBlur: () => props.setInactiveStyle(),
      ...more,
    }),
    h('datalist', { id: list }, ...state.choices.map(({ value, label }) => h('option', { key: value, value, label: label && `${label} (${value})` }))));
}

const choice = createClass({
  getInitialState: () => ({ choices: [] }),
  shouldComponentUpdate: () => true,
  render(this: Control) {
    const from = this.props.field.get('from') as string | undefined;
    const local = this.props.field.get('local') as string | undefined;
    const choicesNow = () => {
      const all = from ? editorSettings.choices[from] ?? [] : idsOf((this.props.getEntry().get('data') as Immutable).toJS(), local ?? '');
      return [...new Map(all.map((one) => [one.value, one])).values()];
    };
    return searchField({ props: this.props, state: this.state, setState: (state) => this.setState(state) }, choicesNow);
  },
});

const nameOf = (props: WidgetProps) => String(props.collection.get('name'));
const isEnglish = (props: WidgetProps) => nameOf(props).endsWith(ENGLISH);
const collectionName = (props: WidgetProps) => (isEnglish(props) ? nameOf(props).slice(0, -ENGLISH.length) : nameOf(props)) as keyof typeof editorSettings.used;
const isNew = (props: WidgetProps) => props.getEntry().get('newRecord') === true;

function faultOfCode(props: WidgetProps): string | undefined {
  const value = String(props.value ?? '');
  return value === '' ? words.missingCode : !CODE.test(value) ? words.badCode : !isEnglish(props) && editorSettings.used[collectionName(props)].includes(value) ? words.taken(value) : undefined;
}

/** What keeps an entry from being saved; undefined when nothing does. */
type CheckEntry = (collection: string, values: Group) => string | undefined;

const fileCode = (check: CheckEntry) => createClass({
  getInitialState: () => ({ choices: [] }),
  shouldComponentUpdate: () => true,
  /**
   * Decap asks every field before it saves, and only then is a refusal harmless: one that comes later leaves its page in disorder.
   * So the whole file is checked here, and what is wrong is said where nobody overlooks it.
   */
  isValid(this: Control) {
    const message = isNew(this.props) ? faultOfCode(this.props) : undefined;
    if (message !== undefined) return { error: { type: 'CUSTOM', message } };
    const faults = check(nameOf(this.props), (this.props.getEntry().get('data') as Immutable).toJS() as Group);
    if (faults === undefined) return true;
    window.alert(faults);
    return { error: { type: 'CUSTOM', message: faults } };
  },
  render(this: Control) {
    if (!isNew(this.props)) return h('p', { id: this.props.forID, className: this.props.classNameWrapper }, String(this.props.getEntry().get('slug') ?? ''));
    const choicesNow = () => {
      const state = (this.props.getEntry().get('data') as Immutable).get('state');
      const next = collectionName(this.props) === 'qualifications' && typeof state === 'string' ? editorSettings.next[state] ?? `${state}-0001` : undefined;
      return next === undefined ? [] : [{ value: next, label: words.nextFree(next) }];
    };
    return searchField({ props: this.props, state: this.state, setState: (state) => this.setState(state) }, choicesNow);
  },
});

export function registerWidgets(check: CheckEntry): void {
  CMS.registerWidget('choice', choice);
  CMS.registerWidget('file-code', fileCode(check));
}
