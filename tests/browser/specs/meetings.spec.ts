import { sideways, violations } from '#support/axe.ts';
import { ask } from '#support/ask.ts';
import { expect, house, test } from '#support/test.ts';

house();
const process = '/en/processes/shared-rivers';

test('the meetings of the demonstration are listed by date and region, and read by everybody they are open to', async ({
  visit,
}) => {
  const { page } = await visit(null);
  await page.goto(process);
  await page.getByRole('navigation', { name: 'Parts of this process' }).getByRole('link', { name: 'Meetings' }).click();
  await expect(page.getByRole('heading', { name: 'Meetings', level: 1 })).toBeVisible();
  await expect(page.getByText('First meeting of the working group')).toHaveCount(0);
  const cards = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(cards).toHaveCount(6);
  await page.getByLabel('Region').selectOption('Africa');
  await expect(cards).toHaveCount(1);
  await cards.getByRole('link', { name: 'Consultation of Africa' }).click();
  await expect(page.getByText('10 people or more came')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Outcomes' })).toBeVisible();
  await expect(page.getByText('Achieng Odhiambo')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take into your calendar' }).click();
  expect((await download).suggestedFilename()).toMatch(/^meeting-.*\.ics$/);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await sideways(page)).toEqual([]);
});

test('the secretariat plans a meeting in a zone whose clocks change, invites, and enters what was said', async ({ visit }) => {
  const { page, token } = await visit('secretariat');
  await page.goto(`${process}/meetings`);
  await page.getByRole('button', { name: 'Plan a meeting' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Cities of the Seine');
  await dialog.getByLabel('Kind').selectOption('Thematic consultation');
  await dialog.getByLabel('Place').fill('Rouen');
  await dialog.getByLabel('Time zone').selectOption('Europe/Paris');
  await dialog.getByLabel('Begins').fill('2024-10-27T02:30');
  await dialog.getByLabel('This hour comes twice there').selectOption('The second (+01:00)');
  await expect(dialog.getByLabel('Begins')).toHaveValue('2024-10-27T02:30');
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('Begins').fill('2024-03-31T02:30');
  await expect(dialog.getByLabel('This hour comes twice there')).toHaveCount(0);
  await dialog.getByLabel('Ends').fill('2024-03-31T12:00');
  await dialog.getByLabel('Who may know of it').selectOption('Everybody');
  await dialog.getByRole('button', { name: 'Add a point' }).click();
  await dialog.getByLabel('Point 1').fill('How high the water stands');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Plan a meeting' }).click();
  await expect(dialog.getByRole('alert')).toContainText('take 2024-03-31T03:30');
  await expect(dialog.getByLabel('Title')).toHaveValue('Cities of the Seine');
  await dialog.getByLabel('Begins').fill('2024-03-31T10:00');
  await dialog.getByRole('button', { name: 'Plan a meeting' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'Cities of the Seine' }).click();
  await expect(page.getByText('How high the water stands')).toBeVisible();
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await dialog.getByLabel('Name').fill('Jeanne Petit');
  await dialog.getByLabel('Region').selectOption('Europe');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Invite somebody' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('checkbox', { name: 'Came: Jeanne Petit' }).check();
  await page.getByRole('button', { name: 'Keep who came' }).click();
  await expect(page.getByText('One person came')).toBeVisible();
  await page.getByRole('button', { name: 'Enter a comment from the room' }).click();
  await dialog.getByLabel('Who said it').selectOption('Jeanne Petit');
  await dialog.getByLabel('Counted with the round').selectOption({ index: 0 });
  await dialog.getByLabel('What was said').fill('Warn those downstream first.');
  await dialog.getByRole('button', { name: 'Enter a comment from the room' }).click();
  await expect(dialog).toBeHidden();
  const said = page.getByText(/Entered under the number (\S+)\./);
  await expect(said).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const number = /number (\S+?)\./.exec((await said.textContent()) ?? '')?.[1] ?? '';
  const comments = await page.request.get('/api/v1/instruments/river-principles/comments', {
    headers: { Authorization: `Bearer ${token}` },
  });
  const items = ((await comments.json()) as { items: { number: string; author: { room?: { meeting?: { title: string } } } }[] })
    .items;
  expect(items.find((one) => one.number === number)?.author.room?.meeting?.title).toBe('Cities of the Seine');
});

test('somebody invited answers, in the layout of Arabic too', async ({ visit }) => {
  const { token } = await visit('secretariat');
  const { page } = await visit('expert');
  const planned = (await ask(page, String(token), '/processes/shared-rivers/meetings', {
    title: 'Readers of the gauge',
    kind: 'expert_group',
    mode: 'virtual',
    room: 'https://rooms.example/gauge',
    zone: 'America/Montevideo',
    starts: '2098-03-14T10:00',
    ends: '2098-03-14T12:00',
    openness: 'closed',
  })) as { meetings: { id: string }[] };
  const id = planned.meetings[0]?.id ?? '';
  await ask(page, String(token), `/meetings/${id}/people`, { people: [{ email: 'expert@adref.example' }] });
  await page.goto(`/ar/meetings/${id}`);
  await expect(page.getByRole('link', { name: 'https://rooms.example/gauge' })).toBeVisible();
  await page.getByRole('button', { name: 'سأحضر', exact: true }).click();
  await expect(page.getByRole('button', { name: 'سأحضر', exact: true })).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await sideways(page)).toEqual([]);
  const other = await visit(null);
  await other.page.goto(`/en/meetings/${id}`);
  await expect(other.page.getByText('Readers of the gauge')).toHaveCount(0);
});

test('hosts are called for, offered and chosen', async ({ visit }) => {
  const { page } = await visit(null);
  await page.goto(`${process}/hosting`);
  const decided = page.getByRole('article', { name: 'Host of the third meeting of the working group' });
  await expect(decided).toContainText('Nairobi');
  await expect(decided).toContainText('brings the most languages');
  await expect(page.getByText('protocol@nairobi.example')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  const { page: desk } = await visit('secretariat');
  await desk.goto(`${process}/hosting`);
  const call = desk.getByRole('article', { name: 'Partners from universities for the report on floods' });
  await call.getByRole('button', { name: 'Make an offer' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Host').fill('University of the delta');
  await dialog.getByLabel('City').fill('Da Nang');
  await dialog.getByLabel('Country').fill('Viet Nam');
  await dialog.getByLabel('From').fill('2031-02-01');
  await dialog.getByLabel('To', { exact: true }).fill('2031-04-30');
  await dialog.getByLabel('What is there').fill('Forty years of gauges.');
  await dialog.getByLabel('What you bring').fill('Two readers 8000 EUR');
  await dialog.getByLabel('Whom to ask').fill('rector@delta.example');
  expect(await violations(desk)).toEqual([]);
  await dialog.getByRole('button', { name: 'Make an offer' }).click();
  await expect(dialog).toBeHidden();
  await expect(call.getByRole('row', { name: /University of the delta/ })).toContainText('€8,000');
  await call.getByRole('button', { name: 'Decide' }).click();
  await dialog.getByRole('checkbox', { name: /University of the delta/ }).check();
  await dialog.getByLabel('Why').fill('They have read the river longest.');
  await dialog.getByRole('button', { name: 'Decide' }).click();
  await expect(dialog).toBeHidden();
  await expect(call).toContainText('They have read the river longest.');
  expect(await violations(desk)).toEqual([]);
  await desk.setViewportSize({ width: 320, height: 800 });
  expect(await sideways(desk)).toEqual([]);
});
