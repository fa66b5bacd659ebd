import type { Page } from '@playwright/test';

export const password = 'shared rivers run';
export type Who = 'secretariat' | 'head' | 'nairobi' | 'kenya' | 'france' | 'expert' | 'expert2' | 'participant' | 'observer' | 'administrator';
export const emailOf = (who: Who): string => `${who}@adref.example`;

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.getByLabel('E-mail address').fill(emailOf(who));
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

/** Signs a window in without the form; gives the access token, for asking the service itself. */
export async function signedIn(page: Page, who: Who): Promise<string> {
  await page.goto('/favicon.svg');
  return page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch('/api/v1/sign-in', { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
      localStorage.setItem('adref.signed_in', '1');
      return ((await answer.json()) as { access_token: string }).access_token;
    },
    { email: emailOf(who), password },
  );
}
