import { ask } from '#support/ask.ts';
import { violations } from '#support/axe.ts';
import { expect, house, test } from '#support/test.ts';

house();

test('the secretariat adds a source, cites it, and answers where another took the place of one', async ({ visit }) => {
  const { page } = await visit('secretariat');
  await page.goto('/en/processes/shared-rivers/evidence');
  const sources = page.getByRole('region', { name: 'Sources', exact: true });
  await expect(sources.getByText('1 citation of a superseded source waits for an answer.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a source' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a source' });
  await adding.getByLabel('Title').fill('Atlas of river banks');
  await adding.getByLabel('Where it can be read').fill('not an address');
  await adding.getByRole('button', { name: 'Add a source' }).click();
  await expect(adding).toBeVisible();
  await adding.getByLabel('Where it can be read').fill('https://atlas.example/banks');
  await adding.getByRole('button', { name: 'Add a source' }).click();
  await expect(sources.getByRole('link', { name: 'Atlas of river banks' })).toHaveAttribute('href', 'https://atlas.example/banks');

  await sources.getByRole('listitem').filter({ hasText: 'Levels and floods of shared rivers, 2021' }).first()
    .getByRole('button', { name: /^Cite what took its place/ }).click();
  const answering = page.getByRole('dialog', { name: 'Cite what took its place' });
  await expect(answering).toContainText('“Levels and floods of shared rivers, 2026” is cited in place of “Levels and floods of shared rivers, 2021”');
  await answering.getByRole('button', { name: 'Record' }).click();
  await expect(answering).toBeHidden();
  await expect(sources.getByText(/waits for an answer/)).toHaveCount(0);

  await sources.getByRole('button', { name: /^Another took its place.*Atlas of river banks$/ }).click();
  const superseding = page.getByRole('dialog', { name: 'Another took its place' });
  await expect(superseding).toContainText('Nothing cites it.');
  await superseding.getByLabel('By which').selectOption('Convention on the Rights of Persons with Disabilities');
  await superseding.getByLabel('Reason').fill('It was part of it.');
  await superseding.getByRole('button', { name: 'Record' }).click();
  await expect(sources.getByText('It was part of it.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await sources.getByRole('listitem').filter({ hasText: 'A/RES/61/106' }).getByRole('group').click();
  await sources.getByRole('listitem').filter({ hasText: 'Encourages cities' }).getByRole('link').last().click();
  const cites = page.getByRole('region', { name: 'Cites' });
  await expect(cites.getByRole('listitem')).toContainText(['article 9']);
  await cites.getByRole('button', { name: 'Cite a source' }).click();
  const citing = page.getByRole('dialog', { name: 'Cite a source' });
  await citing.getByLabel('Source').selectOption('Levels and floods of shared rivers, 2026');
  await citing.getByLabel('Where in it').fill('table 3');
  await citing.getByRole('button', { name: 'Cite a source' }).click();
  await expect(cites.getByRole('listitem')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
});

test('a footnote that looks like a source cites it when somebody confirms', async ({ visit }) => {
  const { page, token } = await visit('secretariat');
  const notes = '1. Encourages cities to measure.[^1]\n\n[^1]: See Levels and floods of shared rivers, 2026, chapter 2.';
  await ask(page, token ?? '', '/processes/shared-rivers/instruments', { slug: 'notes', title: 'A text with notes', language: 'en' });
  await ask(page, token ?? '', '/instruments/notes/drafts', { text: notes });
  await page.goto('/en/t/notes/footnotes');
  await page.getByRole('button', { name: /^Confirm.*2026$/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'chapter 2' }).getByText('Cites', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Confirm/ })).toHaveCount(0);
});

test('who commented cites a source in it, and everybody who sees the comment sees that', async ({ visit }) => {
  const { page } = await visit('expert2');
  await page.goto('/en/me');
  const comment = page.getByRole('article').filter({ hasText: 'A chart that only the eye can read' });
  await comment.getByRole('button', { name: 'Cite a source' }).click();
  const citing = page.getByRole('dialog', { name: 'Cite a source' });
  await citing.getByLabel('Source').selectOption('Convention on the Rights of Persons with Disabilities');
  await citing.getByRole('button', { name: 'Cite a source' }).click();
  await comment.getByRole('link', { name: 'Convention on the Rights of Persons with Disabilities' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'A/RES/61/106' })).toContainText('Cited in 2 places');
  expect(await violations(page)).toEqual([]);
});
