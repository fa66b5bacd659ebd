import type { Page } from '@playwright/test';

import type { Who } from './people.ts';
import type { Story } from './story.ts';

/** A place of the page as somebody sees it, and what is opened on it. */
export interface Place {
  name: string;
  who: Who | null;
  /** Below the language; `{name}` is what the story calls so. */
  path: string;
  /** Opens what is to be looked at; words are not to be relied on, for the page is seen in several languages. */
  open?: (page: Page) => Promise<void>;
}

const text = '/t/river-principles';
const draft = `${text}/d/first`;

/** The address of a place, once it is known what has happened. */
export function addressOf({ path }: Place, story: Story): string {
  return path.replace(/\{(\w+)\}/g, (_, name: keyof Story) => story[name]);
}

/** Every page there is, with its dialogs and panels. */
export const places: Place[] = [
  { name: 'texts', who: null, path: '' },
  { name: 'texts, creating a process', who: 'secretariat', path: '', open: async (page) => page.locator('[aria-labelledby="processes"] button').click() },
  { name: 'sign-in', who: null, path: '/sign-in' },
  { name: 'sign-in, a link asked for', who: null, path: '/sign-in', open: askForLink },
  { name: 'a link that opens nothing', who: null, path: '/link#0000' },
  { name: 'reset', who: null, path: '/reset' },
  { name: 'password and address', who: 'expert', path: '/me/sign-in' },
  { name: 'second factor and sessions', who: 'expert', path: '/me/security' },
  { name: 'second factor, being set up', who: 'expert', path: '/me/security', open: async (page) => page.locator('main .card button.main').first().click() },
  { name: 'tokens', who: 'expert', path: '/me/tokens' },
  { name: 'a way back that leads nowhere', who: null, path: '/sign-in/back?state=x&code=y' },
  { name: 'an invitation', who: null, path: '/link#{invitation}' },
  { name: 'invitations', who: 'secretariat', path: '/invitations' },
  { name: 'process', who: 'secretariat', path: '/processes/shared-rivers' },
  { name: 'process, stranger', who: null, path: '/processes/shared-rivers' },
  { name: 'process, changing a milestone', who: 'secretariat', path: '/processes/shared-rivers', open: async (page) => page.locator('.milestone button').first().click() },
  { name: 'meetings, stranger', who: null, path: '/processes/shared-rivers/meetings' },
  { name: 'meetings, planning one', who: 'secretariat', path: '/processes/shared-rivers/meetings', open: async (page) => page.locator('main .row button').first().click() },
  { name: 'a meeting', who: 'secretariat', path: '/processes/shared-rivers/meetings', open: follow },
  { name: 'a meeting, expert', who: 'expert', path: '/processes/shared-rivers/meetings', open: follow },
  { name: 'hosting, stranger', who: null, path: '/processes/shared-rivers/hosting' },
  { name: 'hosting', who: 'secretariat', path: '/processes/shared-rivers/hosting' },
  { name: 'adopted texts', who: 'secretariat', path: '/processes/shared-rivers/evidence' },
  { name: 'agreed language', who: 'kenya', path: `${text}/quotes` },
  { name: 'footnotes', who: 'secretariat', path: `${text}/footnotes` },
  { name: 'experts, stranger', who: null, path: '/processes/shared-rivers/experts' },
  { name: 'experts, choosing', who: 'secretariat', path: '/processes/shared-rivers/experts', open: choose },
  { name: 'experts, opening a call', who: 'secretariat', path: '/processes/shared-rivers/experts', open: async (page) => page.locator('.page-head button').first().click() },
  { name: 'experts, nominating', who: 'nairobi', path: '/processes/shared-rivers/experts', open: async (page) => page.locator('main section button.main').first().click() },
  { name: 'a nomination that opens nothing', who: null, path: '/nomination#0000' },
  { name: 'home of a text', who: null, path: text },
  { name: 'home of a text, secretariat', who: 'secretariat', path: text },
  { name: 'reading, stranger', who: null, path: draft },
  { name: 'reading, delegate', who: 'kenya', path: draft },
  { name: 'reading, comments of a paragraph', who: 'expert', path: draft, open: async (page) => page.locator('.tool.count').first().click() },
  { name: 'reading, writing a comment', who: 'expert', path: draft, open: write },
  { name: 'reading, settings', who: 'kenya', path: draft, open: async (page) => page.locator('header.bar button').first().click() },
  { name: 'reading, keys', who: 'kenya', path: draft, open: async (page) => page.keyboard.press('?') },
  { name: 'reading, words not agreed left out', who: 'kenya', path: `${draft}?view=plain` },
  { name: 'compare, inline', who: 'kenya', path: `${text}/compare/zero..first?show=words,brackets,positions` },
  { name: 'compare, side by side', who: 'kenya', path: `${text}/compare/zero..first?mode=side` },
  { name: 'compare, list', who: 'kenya', path: `${text}/compare/zero..first?mode=list` },
  { name: 'compare, a draft with itself', who: null, path: `${text}/compare/first..first` },
  { name: 'compare, three drafts', who: 'secretariat', path: `${text}/compare/three?base=zero&left=first&right=working` },
  { name: 'compare, saving', who: 'kenya', path: `${text}/compare/zero..first`, open: async (page) => page.locator('.page-head button[popovertarget]').click() },
  { name: 'a paragraph through all drafts', who: 'secretariat', path: `${text}/compare/zero..first`, open: life },
  { name: 'proposals', who: 'nairobi', path: `${text}/delegation` },
  { name: 'proposals on a paragraph', who: 'kenya', path: `${text}/delegation/{paragraph}` },
  { name: 'positions', who: 'kenya', path: `${text}/positions` },
  { name: 'positions, stating one', who: 'nairobi', path: `${text}/positions`, open: async (page) => page.locator('tbody th button').first().click() },
  { name: 'agreement', who: 'secretariat', path: `${text}/agreed` },
  { name: 'the life of a bracket', who: 'kenya', path: `${text}/b/{bracket}` },
  { name: 'where words came from', who: 'secretariat', path: `${text}/p/{paragraph}`, open: async (page) => page.locator('section[aria-labelledby=origins] button').click() },
  { name: 'words through all drafts', who: 'kenya', path: `${text}/words?q=voluntary` },
  { name: 'desk', who: 'secretariat', path: `${text}/desk` },
  { name: 'desk, paragraph', who: 'secretariat', path: `${text}/desk`, open: bench },
  { name: 'desk, refusing', who: 'secretariat', path: `${text}/desk`, open: refuse },
  { name: 'desk, proposals', who: 'secretariat', path: `${text}/desk/{paragraph}` },
  { name: 'desk, comments alike', who: 'secretariat', path: `${text}/desk/alike` },
  { name: 'desk, reasons', who: 'secretariat', path: `${text}/desk/reasons` },
  { name: 'issue', who: 'secretariat', path: `${text}/issue` },
  { name: 'rounds', who: 'secretariat', path: `${text}/rounds` },
  { name: 'rounds, expert', who: 'expert', path: `${text}/rounds` },
  { name: 'a round, taking part', who: 'expert', path: `${text}/rounds/{round}` },
  { name: 'a round, not for me', who: 'observer', path: `${text}/rounds/{round}` },
  { name: 'a round, closed', who: 'expert', path: `${text}/rounds/{closed}` },
  { name: 'a round to come', who: 'secretariat', path: `${text}/rounds/{planned}` },
  { name: 'a round, rehearsed', who: 'secretariat', path: `${text}/rounds/{planned}/rehearsal` },
  { name: 'answers that miss', who: 'secretariat', path: `${text}/rounds/{closed}/objections` },
  { name: 'a set', who: 'nairobi', path: `${text}/rounds/{round}/set` },
  { name: 'comments as a table', who: 'expert', path: `${text}/rounds/{round}/table`, open: table },
  { name: 'figures', who: 'secretariat', path: `${text}/figures` },
  { name: 'consolidation record', who: 'secretariat', path: `${text}/record/first` },
  { name: 'commenting without an account', who: null, path: `${text}/take-part/{publicRound}?paragraph={paragraph}` },
  { name: 'a code from a mail', who: null, path: '/confirm#{code}' },
  { name: 'where a comment stands', who: null, path: '/receipt#{receipt}' },
  { name: 'proof of a comment', who: 'expert', path: '/ledger/proof?comment={comment}' },
  { name: 'moderation', who: 'secretariat', path: `${text}/moderation` },
  { name: 'confirming a comment without an account', who: null, path: '/confirm' },
  { name: 'following a comment without an account', who: null, path: '/receipt' },
  { name: 'this was not me', who: null, path: '/not-me#SC-0001.00' },
  { name: 'import', who: 'secretariat', path: `${text}/import` },
  { name: 'import, preview', who: 'secretariat', path: `${text}/import`, open: preview },
  { name: 'answers', who: 'secretariat', path: `${text}/dispositions` },
  { name: 'my comments', who: 'expert', path: '/me' },
  { name: 'my mandates', who: 'france', path: '/me/mandates' },
  { name: 'my acts', who: 'secretariat', path: '/me/acts' },
  { name: 'my data', who: 'expert', path: '/me/data', open: async (page) => page.locator('main .button.danger').click() },
  { name: 'account menu', who: 'france', path: '', open: async (page) => page.locator('header.bar button.who').click() },
  { name: 'parties', who: 'secretariat', path: '/parties?q=union' },
  { name: 'party', who: 'secretariat', path: '/parties/EUN' },
  { name: 'party, adding a member', who: 'secretariat', path: '/parties/EUN', open: async (page) => page.locator('section[aria-labelledby=members] .row button').first().click() },
  { name: 'people, delegation', who: 'nairobi', path: '/people' },
  { name: 'people, secretariat', who: 'secretariat', path: '/people' },
  { name: 'people, administrator', who: 'administrator', path: '/people' },
  { name: 'people, granting', who: 'nairobi', path: '/people', open: async (page) => page.locator('.page-head button').first().click() },
  { name: 'a person', who: 'secretariat', path: '/people?q=moreau', open: async (page) => page.locator('.people a.name').first().click() },
  { name: 'organizations', who: 'secretariat', path: '/organizations' },
  { name: 'who may see what', who: 'secretariat', path: '/explain?as=delegate:KEN&instrument=river-principles&draft=first' },
  { name: 'ledger', who: null, path: '/ledger' },
  { name: 'who took part', who: 'secretariat', path: '/processes/shared-rivers/inclusion' },
  { name: 'who took part, stranger', who: null, path: '/processes/shared-rivers/inclusion' },
  { name: 'acts of a process', who: 'secretariat', path: '/processes/shared-rivers/events' },
  { name: 'acts on the platform', who: 'administrator', path: '/platform' },
  { name: 'outbox', who: 'secretariat', path: '/outbox' },
  { name: 'outbox, administrator', who: 'administrator', path: '/outbox?state=sent' },
  { name: 'letters', who: 'administrator', path: '/letters?kind=milestone_moved' },
  { name: 'letters, as text', who: 'administrator', path: '/letters?kind=draft_issued&language=fr', open: async (page) => page.locator('[role=tab]').last().click() },
  { name: 'nothing here', who: null, path: '/t/nothing-here' },
];

async function choose(page: Page): Promise<void> {
  await page.locator('.candidates input').first().check();
  await page.locator('.candidates summary').first().click();
  await page.locator('.beside table').first().waitFor();
}
async function follow(page: Page): Promise<void> {
  await page.locator('main li a').first().click();
  await page.waitForURL('**/meetings/*');
  await page.locator('main h1').waitFor();
}

async function askForLink(page: Page): Promise<void> {
  await page.locator('main input[type=email]').fill('nobody@adref.example');
  await page.locator('main form .by-link button').click();
  await page.locator('main .note.good').waitFor();
}

async function write(page: Page): Promise<void> {
  await page.locator('section[id="op1.c"] .tool.pen').click();
  await page.locator('aside form > .button, aside form > button').first().click();
  await page.locator('aside form .wording-input').fill('No city [passes on] worse water than it received;');
  await page.locator('aside form .redline').first().waitFor();
}

async function bench(page: Page): Promise<void> {
  await page.locator('tr[id="op1.b"] a').first().click();
  await page.locator('.input-card').first().waitFor();
}

async function life(page: Page): Promise<void> {
  await page.locator('article[id="op3"] header .tail a').nth(1).click();
  await page.locator('.steps').waitFor();
}

async function refuse(page: Page): Promise<void> {
  await bench(page);
  await page.locator('.input-card .actions button').nth(2).click();
  await page.locator('form.answer').waitFor();
}

async function preview(page: Page): Promise<void> {
  await page.locator('main textarea').fill('1. Decides [to [act] {KEN+ USA-} [now;\n\n2. Also decides. [ad ref 3 May 2026 10.00]');
  await page.locator('main form button').click();
  await page.locator('main section.card').first().waitFor();
}

async function table(page: Page): Promise<void> {
  await page.locator('main textarea').fill('Clause\tType\tComments\nop1\ted\tShorter.\nnowhere\tge\tLost.\n');
  await page.locator('main form button').click();
  await page.locator('main tbody tr').first().waitFor();
}
