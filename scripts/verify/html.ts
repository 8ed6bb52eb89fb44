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

export const html: Check = {
  id: 'html',
  title: 'valid HTML',
  begin() {
    const validator = new HtmlValidate(new StaticConfigLoader(config));
    const validated = new Set<string>();
    return {
      *page({ path, html: text }): Iterable<Finding> {
        const { results } = validator.validateStringSync(withoutKnown(text, validated), path);
        for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
          yield { path, message: `${message} (line ${line}, column ${column})`, fix: `see https://html-validate.org/rules/${ruleId}.html` };
        }
      },
    };
  },
};

/**
 * A page without its article, where the same article was validated on another page: that of the newest version stands under two
 * addresses, and validating takes most of the time of all checks.
 */
function withoutKnown(text: string, validated: Set<string>): string {
  const start = text.indexOf('>', text.indexOf('<article')) + 1;
  const end = text.lastIndexOf('</article>');
  if (!text.includes('<article') || end < start) return text;
  const sum = sha256(text.slice(start, end));
  if (!validated.has(sum)) {
    validated.add(sum);
    return text;
  }
  // The headings around it still want a main one.
  const heading = /<h1[\s>]/.test(text.slice(start, end)) ? '<h1>x</h1>' : '';
  return text.slice(0, start) + heading + text.slice(end);
}
