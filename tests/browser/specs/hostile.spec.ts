import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { ask } from '#support/ask.ts';
import { addressOf, places } from '#support/pages.ts';
import { live, type Story } from '#support/story.ts';
import { expect, house, test } from '#support/test.ts';

// Whatever people typed into whichever field is looked at here without the policy that would keep most of it from running: the page
// itself must take it for words. The same pieces go through the service in tests/tests/flows/hostile.rs.
const hostile = readFileSync(join(import.meta.dirname, '../../expected/hostile.txt'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('# '));

/** The pieces, as many in one as fit into so many letters. */
function pieces(most: number): string[] {
  const all = [''];
  for (const one of hostile) {
    if (`${all.at(-1)} ${one}`.length > most) all.push('');
    all.push(`${all.pop()} ${one}`.trim());
  }
  return all;
}

const { address, mails } = house({ mail: true });
let story: Story;
test.beforeAll(async () => {
  story = await live(address(), mails);
});

/** Lets the pieces run if they can, and says what ran and what stands in the page that was meant to be words. */
async function ran(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hit = (window as unknown as { struck?: string[] }).struck ?? [];
    const foreign = [...document.querySelectorAll('*')].filter(
      (one) =>
        [...one.attributes].some(({ name, value }) => name.startsWith('on') || /^\s*(javascript|vbscript):/i.test(value)) ||
        (one.localName === 'script' && !(one as HTMLScriptElement).src && one.textContent?.includes('hit(')) ||
        ['marquee', 'embed', 'object', 'isindex', 'frameset', 'xmp'].includes(one.localName),
    );
    return [...hit, ...foreign.map((one) => one.outerHTML.slice(0, 200))];
  });
}

test('five hundred pieces of text in every field run nowhere', async ({ visit }) => {
  test.setTimeout(600_000);
  const secretariat = await visit('secretariat', { bypassCSP: true });
  const administrator = await visit('administrator', { bypassCSP: true });
  const expert = await visit('expert', { bypassCSP: true });
  const stranger = await visit(null, { bypassCSP: true });
  const kenya = await visit('kenya', { bypassCSP: true });
  const told = <T = { id: string }>(path: string, data: object, who = secretariat): Promise<T> =>
    ask(who.page, who.token ?? '', path, data) as Promise<T>;

  const text = 'river-principles';
  for (const [number, title] of pieces(400).entries()) {
    await told('/processes', { slug: `p-${number}`, title, summary: title, zone: 'UTC', public: true });
    await told('/processes/p-0/milestones', { title, description: title, when: '2027-05' });
    await told('/processes/p-0/instruments', { slug: `t-${number}`, title, language: 'en' });
    await told(`/processes/shared-rivers/reasons`, { kind: 'noted', title: title.slice(0, 180), text: title });
  }
  for (const [number, name] of pieces(180).slice(0, 60).entries()) {
    await told('/people', { email: `h${number}@adref.example`, name }, administrator);
    await told('/organizations', { name, class: 'academia' });
  }
  for (const name of hostile.filter((one) => one.length < 110).slice(0, 15)) await told('/me/tokens', { name, scopes: ['read'] }, expert);
  const words = hostile.map((one, at) => `${at + 1}. Decides ${one} to go on.`).join('\n\n');
  await told('/instruments/t-0/drafts', { text: words });
  await told('/instruments/t-0/drafts/working/issue', {
    slug: 'zero',
    label: pieces(180)[1],
    symbol: hostile[7],
    kind: 'zero',
    openness: 'public',
  });
  const round = await told('/instruments/t-0/rounds', {
    draft: 'zero',
    title: pieces(400)[1],
    guidance: pieces(1000)[1],
    kind: 'expert',
    audience: ['expert'],
    shown: 'everybody',
    closes_at: '2999-01-01T00:00:00Z',
  });
  for (const piece of pieces(3000)) {
    const said = await told<{ id: string }>(
      `/rounds/${story.round}/comments`,
      {
        paragraph: story.paragraph,
        kind: 'substantive',
        text: piece,
        justification: piece,
        proposed_wording: piece,
      },
      expert,
    );
    await told(`/comments/${said.id}/dispositions`, { kind: 'not_accepted', reason: piece });
    await told(`/instruments/${text}/drafts/first/proposals`, { paragraph: story.paragraph, wording: piece, justification: piece }, kenya);
  }

  const visitors = { secretariat, administrator, expert, kenya };
  for (const { page } of [...Object.values(visitors), stranger]) {
    await page.context().addInitScript(() => {
      const struck: string[] = [];
      Object.assign(window, { struck, hit: () => struck.push('hit() ran') });
    });
    page.on('dialog', (dialog) => void dialog.dismiss());
  }
  const visited = places.filter(({ who, open }) => !open && (who === null || who in visitors));
  const more = ['', '/processes/p-0', '/processes/p-1', '/t/t-0', '/t/t-0/d/zero', `/t/t-0/rounds`, `/t/t-0/rounds/${round.id}`].flatMap((path) =>
    [null, 'secretariat' as const].map((who) => ({ name: path, who, path })),
  );
  for (const place of [...visited, ...more]) {
    const { page } = place.who === null ? stranger : visitors[place.who as keyof typeof visitors];
    await page.goto(`/en${addressOf(place, story)}`);
    await page.locator('h1').first().waitFor();
    await expect(page.locator('#adref-text')).toHaveCount(0);
    expect(await ran(page), `${place.name} as ${place.who}`).toEqual([]);
  }
});
