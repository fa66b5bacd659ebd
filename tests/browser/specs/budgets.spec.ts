import { gzipSync } from 'node:zlib';

import type { Page } from '@playwright/test';

import { gotoIdle } from '#support/idle.ts';
import { expect, house, test } from '#support/test.ts';

const { address } = house();
const draft = '/en/t/river-principles/d/first';

/** 1.6 Mbit/s with 150 ms, as over a poor mobile line. */
async function slowLine(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };
  await session.send('Network.emulateNetworkConditions', line);
}

interface Load {
  /** Script and style that had to come before the application could take over, gzip. */
  first: number;
  /** The same with what follows by itself. */
  all: number;
  hosts: string[];
}

async function weigh(page: Page, path: string): Promise<Load> {
  const hosts = new Set<string>();
  const files = new Map<string, Promise<Buffer>>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) files.set(response.url(), response.body());
  });
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('#main h1')) return;
      watcher.disconnect();
      Object.assign(window, { taken: performance.now() });
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  await slowLine(page);
  await gotoIdle(page, path);
  const before = await page.evaluate(() => {
    const { taken } = window as unknown as { taken: number };
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return loaded.filter(({ responseEnd }) => responseEnd <= taken).map(({ name }) => name);
  });
  const load: Load = { first: 0, all: 0, hosts: [...hosts] };
  for (const [url, body] of files) {
    const { length } = gzipSync(await body, { level: 9 });
    load.all += length;
    if (before.includes(url)) load.first += length;
  }
  return load;
}

const kb = (bytes: number): string => (bytes / 1024).toFixed(1);

for (const [name, who, path, most] of [
  ['reading, stranger', null, draft, 60],
  ['reading, expert', 'expert', draft, 60],
  ['compare', 'kenya', '/en/t/river-principles/compare/zero..first', 90],
  ['desk', 'secretariat', '/en/t/river-principles/desk', 90],
  ['texts', null, '/en', 90],
] as const) {
  test(`${name}: at most ${most} KB of script and style, all from here`, async ({ visit }) => {
    const { page } = await visit(who);
    await page.goto('about:blank');
    const { first, all, hosts } = await weigh(page, `${address()}${path}`);
    console.log(`      ${name}: first load ${kb(first)} KB, ${kb(all)} KB with what follows by itself`);
    expect(first).toBeGreaterThan(10_000);
    expect(first).toBeLessThanOrEqual(most * 1024);
    expect(all).toBeLessThanOrEqual((most + 8) * 1024);
    expect(hosts).toEqual([new URL(address()).host]);
  });
}

interface Seen {
  shift: number;
  text: number;
  moved: string[];
}

async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { shift: 0, text: 0, moved: [] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources?: { node?: Element }[] })[]) {
        seen.shift += entry.value;
        for (const { node } of entry.sources ?? []) seen.moved.push(`${node?.nodeName}.${(node as Element | undefined)?.className}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.text = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

for (const [name, width] of [
  ['wide', 1280],
  ['phone', 390],
] as const) {
  for (const who of [null, 'kenya'] as const) {
    test(`${name}, ${who ?? 'stranger'}: nothing moves when the application takes over, and the text is there at once`, async ({ visit }) => {
      const { page } = await visit(who, { viewport: { width, height: 850 } });
      await slowLine(page);
      await watch(page);
      await page.goto(draft, { waitUntil: 'networkidle' });
      await expect(page.locator('#adref-text')).toHaveCount(0);
      await page.waitForTimeout(500);
      const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
      console.log(`      ${name}, ${who ?? 'stranger'}: shift ${seen.shift.toFixed(4)}, largest text at ${Math.round(seen.text)} ms`);
      expect(seen.shift, seen.moved.join(' ')).toBeLessThanOrEqual(0.02);
      expect(seen.text).toBeLessThanOrEqual(2_000);
    });
  }
}
