import { expect, type Page } from '@playwright/test';

/** Asks the service itself; the answer has to be good. */
export async function ask(page: Page, token: string, path: string, data: object): Promise<unknown> {
  const answer = await page.request.post(`/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` }, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}
