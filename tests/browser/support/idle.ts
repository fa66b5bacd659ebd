import type { Page } from '@playwright/test';

/** Opens an address and waits until nothing more is loaded. A line on which a draft is followed stays open, so none is begun. */
export async function gotoIdle(page: Page, address: string): Promise<void> {
  await page.route('**/drafts/*/live', (route) => route.fulfill({ status: 404, json: {} }));
  await page.goto(address, { waitUntil: 'networkidle' });
}
