import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** What a page breaks of WCAG 2.2 AA and of best practice, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // A script tag is refused by the policy of the page; evaluation by the driver is not.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<Found> } };
    // What lies half behind the bar at the top by the chance of scrolling is no fault of the page.
    const [x, y] = [scrollX, scrollY];
    scrollTo({ left: 0, top: 0, behavior: 'instant' });
    const found = await axe.run({ runOnly, resultTypes: ['violations'] });
    scrollTo({ left: x, top: y, behavior: 'instant' });
    return found;
  }, rules);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}

/** How far a page can be scrolled sideways, in pixels, and what sticks out. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - room;
    if (over <= 0) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return right > room + 1 || left < -1;
    });
    return [`${over} px`, ...wide.slice(-4).map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`)];
  });
}
