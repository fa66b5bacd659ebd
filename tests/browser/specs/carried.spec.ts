import { ask } from '#support/ask.ts';
import { violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

house();
const text = '/instruments/river-principles';
const pages = '/en/t/river-principles';

interface Row {
  id: string;
  wording: string;
  etag: string;
}

test('unanswered comments stand beside the next draft, and a person places those whose words are gone', async ({ visit }) => {
  const expert = await visit('expert');
  const secretariat = await visit('secretariat');
  const get = async <T>(path: string): Promise<T> => {
    const headers = { Authorization: `Bearer ${secretariat.token}` };
    return (await (await secretariat.page.request.get(`/api/v1${path}`, { headers })).json()) as T;
  };
  const { items: rounds } = await get<{ items: { id: string; title: string }[] }>(`${text}/rounds`);
  const round = rounds.find(({ title }) => title.startsWith('Expert round on the first'))?.id;
  const { paragraphs } = await get<{ paragraphs: Row[] }>(`${text}/drafts/first`);
  const on = (beginning: string): Row => paragraphs.find(({ wording }) => wording.includes(beginning)) as Row;
  const say = (words: string, exact: string): Promise<unknown> =>
    ask(expert.page, String(expert.token), `/rounds/${round}/comments`, {
      paragraph: on(exact).id,
      kind: 'substantive',
      text: words,
      quote: { exact },
    });
  await say('Many began beside a lake.', 'most cities began beside a river');
  await say('From where?', 'what one city takes from it');

  const { paragraphs: working } = await get<{ paragraphs: Row[] }>(`${text}/drafts/working`);
  const changed = working.find(({ id }) => id === on('what one city takes from it').id) as Row;
  const wording = changed.wording.replace(/what one city takes from it.*$/, 'whoever lives upstream owes an account to those below,');
  const put = await secretariat.page.request.put(`/api/v1${text}/drafts/working/paragraphs/${changed.id}`, {
    headers: { Authorization: `Bearer ${secretariat.token}`, 'If-Match': changed.etag },
    data: { wording },
  });
  expect(put.ok(), await put.text()).toBe(true);
  await ask(secretariat.page, String(secretariat.token), `${text}/drafts/working/issue`, {
    slug: 'second',
    label: 'Second draft',
    kind: 'revised',
    openness: 'public',
    unanswered_reason: 'They go on with the next draft.',
  });

  await expert.page.goto(`${pages}/d/second`);
  await expect(expert.page.locator('mark').first()).toHaveText('most cities began beside a river');
  await expert.page.locator('section#pp1').getByRole('button', { name: /^1 comment/ }).click();
  const card = expert.page.getByRole('article').filter({ hasText: 'Many began beside a lake.' });
  await expect(card).toContainText('First draft');
  expect(await violations(expert.page)).toEqual([]);

  const { page } = secretariat;
  await page.goto(`${pages}/carried`);
  const waiting = page.getByRole('group').filter({ hasText: 'whoever lives upstream' });
  await expect(waiting).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await waiting.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Set its place' }).first().click();
  await expect(waiting).toHaveCount(0);
  await expert.page.reload();
  await expert.page.locator('section#pp1').getByRole('button', { name: /^2 comments/ }).click();
  await expect(expert.page.getByRole('article').filter({ hasText: 'From where?' })).toContainText('First draft');
});
