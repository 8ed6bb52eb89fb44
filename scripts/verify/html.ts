// Every page is valid HTML.
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { sha256 } from '../publish/hashes.ts';
import type { Check, Finding } from './check.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Titles carry full names of laws and certificates; HTML knows no limit, and a citation needs the whole.
    'long-title': 'off',
    // Everything comes from the same host (see third-party); a checksum would guard against nothing.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A frame that scrolls is a div with a role: <section> is styled as a numbered part of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Spaces at the end of a line are no fault of a page.
    'no-trailing-whitespace': 'off',
    // Slugs of headings begin as their text does: "1-arbeitskopie-anlegen". HTML allows it, and no selector needs them.
    'valid-id': ['error', { relaxed: true }],
  },
};

/** The rules are the same for every page; the library would put them together anew for each, which took a seventh of the time. */
class SameForEveryPage extends StaticConfigLoader {
  #resolved?: ReturnType<StaticConfigLoader['getConfigFor']>;

  override getConfigFor(): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#resolved ??= super.getConfigFor(''));
  }
}

export const html: Check = {
  id: 'html',
  title: 'valid HTML',
  begin() {
    const validator = new HtmlValidate(new SameForEveryPage(config));
    const validated = new Set<string>();
    const wrongIn = (text: string, path: string) => validator.validateStringSync(text, path).results.flatMap(({ messages }) => messages);
    return {
      *page({ path, html: text }): Iterable<Finding> {
        const short = withoutKnown(text, validated);
        // Told of the whole page: lines are counted there, and a section left out may be what another needs.
        const wrong = wrongIn(short, path).length > 0 ? wrongIn(text, path) : [];
        for (const { ruleId, message, line, column } of wrong) {
          yield { path, message: `${message} (line ${line}, column ${column})`, fix: `see https://html-validate.org/rules/${ruleId}.html` };
        }
      },
    };
  },
};

const innermostSection = /(<section\b[^>]*>)((?:(?!<section\b)[^])*?)<\/section>/g;

/**
 * A page without sections that were validated on another page: those of the newest version stand under two addresses, and validating
 * takes most of the time of all checks. Headings stay, for their order, and ids, of which no other may be the same.
 */
function withoutKnown(text: string, validated: Set<string>): string {
  return text.replace(innermostSection, (section: string, start: string, inside: string) => {
    const sum = sha256(section);
    if (!validated.has(sum)) {
      validated.add(sum);
      return section;
    }
    const headings = inside.match(/<h[1-6]\b[^]*?<\/h[1-6]>/g) ?? [];
    const ids = [...inside.replaceAll(/<h[1-6]\b[^]*?<\/h[1-6]>/g, '').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => `<i id="${id}"></i>`);
    return `${start}${headings.join('')}${ids.join('')}</section>`;
  });
}
