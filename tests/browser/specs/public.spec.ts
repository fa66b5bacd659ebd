import { sideways, violations } from '#support/axe.ts';
import { fill, publicRound, text } from '#support/public.ts';
import { expect, house, test } from '#support/test.ts';

const { mails } = house({ mail: true });

/** What stands behind a page's address in the newest mail to somebody, once there is one that has it. */
async function behind(address: string, place: string): Promise<string> {
  const found = (): string | undefined =>
    mails()
      .filter(({ to }) => to.includes(address))
      .map(({ text }) => new RegExp(`/${place}(#\\S+)`).exec(text)?.[1])
      .filter((hash) => hash !== undefined)
      .at(-1);
  await expect.poll(found, { timeout: 20_000 }).toBeTruthy();
  return found() ?? '';
}

test('somebody without an account comments, confirms, is looked at and follows the answer', async ({ visit }) => {
  const desk = await visit('secretariat');
  const { round, paragraph } = await publicRound(desk.page, desk.token ?? '');
  const { page } = await visit(null, { viewport: { width: 390, height: 844 } });
  await page.goto(`/en/t/${text}/take-part/${round}?paragraph=${paragraph}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comment without an account');
  await expect(page.getByRole('button', { name: 'Send the comment' })).toBeVisible();
  await expect(page.locator('#adref-bar')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  await page.getByRole('button', { name: 'Send the comment' }).click();
  await expect(page.getByLabel('Your comment')).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Write your comment.');
  expect(await violations(page)).toEqual([]);
  await fill(page, 'This could be shorter.', 'ana@public.example');
  await page.reload();
  await expect(page.getByLabel('Your comment')).toHaveValue('This could be shorter.');
  await page.getByLabel('I agree to this.').check();
  await page.getByRole('button', { name: 'Send the comment' }).click();
  await expect(page.getByRole('heading', { name: /Received under this number/ })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  const [number = '', code = ''] = (await behind('ana@public.example', 'confirm')).slice(1).split('.');
  await expect(page.getByRole('main')).toContainText(number);
  await page.getByLabel('Code from the mail').fill('AAAA-AAAA');
  await page.getByRole('button', { name: 'Confirm the comment' }).click();
  await expect(page.getByRole('main')).toContainText('This link or code does not work');
  await page.getByLabel('Code from the mail').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Confirm the comment' }).click();
  await expect(page.getByRole('main')).toContainText('the secretariat looks at it');
  expect(await violations(page)).toEqual([]);

  await desk.page.goto(`/en/t/${text}/moderation`);
  await expect(desk.page.getByRole('article').first()).toContainText('Ana Silva');
  expect(await violations(desk.page)).toEqual([]);
  await desk.page.getByRole('heading', { level: 1 }).click();
  await desk.page.keyboard.press('p');
  await expect(desk.page.getByRole('main')).toContainText('Nothing waits.');

  const follow = await behind('ana@public.example', 'receipt');
  await page.goto('/favicon.svg');
  await page.goto(`/en/receipt${follow}`);
  await expect(page.getByRole('main')).toContainText(`${number} · published`);
  expect(await violations(page)).toEqual([]);
});

test('somebody comments over a line of 400 kbit/s', async ({ visit }) => {
  const desk = await visit('secretariat');
  const { round, paragraph } = await publicRound(desk.page, desk.token ?? '');
  const { page } = await visit(null, { viewport: { width: 390, height: 844 } });
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
  await line.send('Network.emulateNetworkConditions', slow);
  await page.goto(`/en/t/${text}/take-part/${round}?paragraph=${paragraph}`);
  await fill(page, 'It is far from here to the river.', 'far@public.example');
  await page.getByRole('button', { name: 'Send the comment' }).click();
  // Whichever form was there first, the one without script or the other: the words arrive.
  await expect(page.getByText('Received under this number')).toBeVisible();
  await expect(page.getByLabel('Code from the mail')).toBeVisible();
  expect(await behind('far@public.example', 'confirm')).not.toBe('');
});

test('what is turned away is sealed, opened with a reason, and published after all', async ({ visit }) => {
  const desk = await visit('secretariat');
  const { round } = await publicRound(desk.page, desk.token ?? '');
  const { page } = await visit(null);
  await page.goto(`/en/t/${text}/take-part/${round}`);
  await fill(page, 'Come and buy lamps.', 'lamps@public.example');
  await page.getByRole('button', { name: 'Send the comment' }).click();
  await expect(page.getByRole('heading', { name: /Received under this number/ })).toBeVisible();
  // The link in the mail does nothing before the button is pressed.
  await page.goto('/favicon.svg');
  await page.goto(`/en/confirm${await behind('lamps@public.example', 'confirm')}`);
  await page.getByRole('button', { name: 'Confirm the comment' }).press('Enter');
  await expect(page.getByRole('main')).toContainText('the secretariat looks at it');
  await desk.page.goto(`/en/t/${text}/moderation`);
  const card = desk.page.getByRole('article').first();
  await card.getByLabel('Reason').selectOption('advertising');
  await card.getByRole('button', { name: 'Turn away' }).click();
  await expect(desk.page.getByRole('main')).toContainText('Turned away and sealed');
  const sealed = desk.page.getByRole('article').last();
  await sealed.getByRole('button', { name: 'Open…' }).click();
  await sealed.getByLabel('Why you open it (recorded)').fill('a complaint');
  await sealed.getByRole('button', { name: 'Open…' }).click();
  await expect(sealed).toContainText('Come and buy lamps.');
  expect(await violations(desk.page)).toEqual([]);
});

test('this was not me, in Arabic and at 320 pixels', async ({ visit }) => {
  const desk = await visit('secretariat');
  const { round } = await publicRound(desk.page, desk.token ?? '');
  const { page } = await visit(null, { viewport: { width: 320, height: 640 } });
  const body = {
    comment: { kind: 'general', text: 'Said by somebody else.' },
    email: 'victim@public.example',
    region: 'europe',
    consent: true,
    language: 'ar',
  };
  expect((await page.request.post(`/api/v1/rounds/${round}/public-comments`, { data: body })).status()).toBe(201);
  const link = await behind('victim@public.example', 'not-me');
  await page.goto('/favicon.svg');
  await page.goto(`/ar/not-me${link}`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  await page.getByRole('main').getByRole('button').click();
  await expect(page.getByRole('main')).toContainText('مسحوب');
  expect(await violations(page)).toEqual([]);
});

test('without script a plain form takes the comment and the code', async ({ visit, complaints }) => {
  const desk = await visit('secretariat');
  const { round, paragraph } = await publicRound(desk.page, desk.token ?? '');
  const { page } = await visit(null, { javaScriptEnabled: false });
  await page.goto(`/en/t/${text}/take-part/${round}?paragraph=${paragraph}`);
  await fill(page, 'Written without script.', 'plain@public.example');
  await page.getByLabel('Words it is about').fill('words that are not there');
  await page.getByRole('button', { name: 'Send the comment' }).click();
  await expect(page.getByRole('alert')).toContainText('what you typed is still here');
  await expect(page.getByLabel('Your comment')).toHaveValue('Written without script.');
  // The browser itself writes down that the form was refused: once, and nothing else.
  const refused = expect.stringMatching(/status of 422 .*\/take-part\//);
  await expect.poll(() => complaints.splice(0)).toEqual([refused]);
  await page.getByLabel('Words it is about').fill('');
  await page.getByRole('button', { name: 'Send the comment' }).click();
  await expect(page.getByRole('main')).toContainText('Received under this number');
  const [, code = ''] = (await behind('plain@public.example', 'confirm')).split('.');
  await page.getByLabel('Code from the mail').fill(code);
  await page.getByRole('button', { name: 'Confirm the comment' }).click();
  await expect(page.getByRole('main')).toContainText('confirmed; the secretariat looks at it');
});
