// Every page is valid HTML.
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
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
    return {
      *page({ path, html: text }): Iterable<Finding> {
        const { results } = validator.validateStringSync(text, path);
        for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
          yield { path, message: `${message} (line ${line}, column ${column})`, fix: `see https://html-validate.org/rules/${ruleId}.html` };
        }
      },
    };
  },
};
