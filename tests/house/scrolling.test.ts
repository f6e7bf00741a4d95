/**
 * Words for screen readers are placed absolutely. In a region that scrolls and is no containing block they are placed
 * by the page: the page grows below its end, and whatever scrolls a section into view scrolls the whole screen away.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../client', import.meta.url));

interface Rule {
  readonly selectors: readonly string[];
  readonly body: string;
}

function rulesOf(file: string): Rule[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, head = '', body = '']) => ({
    selectors: head.split(',').map((each) => each.trim()),
    body,
  }));
}

const scrolls = (body: string) => /overflow(-y|-block)?: (auto|scroll)/.test(body);
const holds = (body: string) => /position: (relative|absolute|fixed|sticky)/.test(body);

test('SCROLL-01 whatever scrolls holds what is placed in it, so that no screen grows below its end', () => {
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.module.css') && !/node_modules|dist/.test(name))
    // Its place is given by the library that opens it.
    .filter((name) => name !== 'ui/popover.module.css');
  const stray = sheets.flatMap((name) => {
    const rules = rulesOf(`${root}/${name}`);
    const isHeld = (selector: string) =>
      rules.some(({ selectors, body }) => selectors.includes(selector) && holds(body));
    return rules
      .filter(({ body }) => scrolls(body))
      .flatMap(({ selectors }) => selectors.filter((selector) => !isHeld(selector)))
      .map((selector) => `${name} ${selector}`);
  });
  expect(sheets.length).toBeGreaterThan(50);
  expect(stray).toEqual([]);
});
