import type { Catcher } from './mail.ts';
import { emailOf, password, type Who } from './people.ts';

const text = 'river-principles';
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** Where the pages of what happened are found: names for the places of `pages.ts`. */
export interface Story {
  round: string;
  closed: string;
  publicRound: string;
  planned: string;
  paragraph: string;
  bracket: string;
  comment: string;
  receipt: string;
  code: string;
  invitation: string;
}

type Json = Record<string, unknown>;
interface Row extends Json {
  id: string;
  wording: string;
  kind: string;
  etag: string;
}
type Ask = <T = Json>(path: string, body?: object, method?: string) => Promise<T>;

/** Somebody's way to ask the service. */
async function voice(address: string, who: Who | null): Promise<Ask> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const ask: Ask = async <T>(path: string, body?: object, method = body ? 'POST' : 'GET') => {
    const answer = await fetch(`${address}/api/v1${path}`, { method, headers, body: body ? JSON.stringify(body) : null });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (answer.status === 204 ? {} : await answer.json()) as T;
  };
  if (!who) return ask;
  const { access_token: token } = await ask<{ access_token: string }>('/sign-in', { email: emailOf(who), password });
  headers['Authorization'] = `Bearer ${token}`;
  return ask;
}

/** Lets more happen on the text of the demonstration, so that no page of it is empty. */
export async function live(address: string, mails: () => Catcher['mails']): Promise<Story> {
  // One after the other: passwords are looked at a few at a time.
  const secretariat = await voice(address, 'secretariat');
  const nairobi = await voice(address, 'nairobi');
  const kenya = await voice(address, 'kenya');
  const expert = await voice(address, 'expert');
  const finland = await voice(address, 'expert2');
  const stranger = await voice(address, null);
  const { paragraphs } = await secretariat<{ paragraphs: Row[] }>(`/instruments/${text}/drafts/first`);
  const on = (beginning: string): string => paragraphs.find(({ wording }) => wording.includes(beginning))?.id ?? beginning;
  const rounds = await secretariat<{ items: { id: string; title: string }[] }>(`/instruments/${text}/rounds`);
  const round = rounds.items.find(({ title }) => title.startsWith('Expert round on the first'))?.id ?? '';
  const closed = rounds.items.find(({ title }) => title.startsWith('Expert round on the zero'))?.id ?? '';

  await negotiate(secretariat, nairobi, kenya, on);
  const bracket = await stand(secretariat, nairobi);
  await discuss(secretariat, expert, finland, round, on);
  await collect(kenya, nairobi, round, on);
  const planned = await plan(secretariat);
  const everybody = await hear(secretariat, stranger, mails, on('Every person living'));
  const comment = await judged(secretariat, expert);
  const invitation = await keep(secretariat, expert, mails);
  return { round, closed, ...everybody, planned, paragraph: on('Decides to review'), bracket, comment, invitation };
}

/** Proposals of delegations and from the floor, on one paragraph and on another. */
async function negotiate(secretariat: Ask, nairobi: Ask, kenya: Ask, on: (words: string) => string): Promise<void> {
  const base = 'Decides to review the principles every five years.';
  const propose = (who: Ask, wording: string, more: object = {}): Promise<{ id: string }> =>
    who<{ id: string }>(`/instruments/${text}/drafts/first/proposals`, { paragraph: on('Decides to review'), wording, ...more });
  const mine = await propose(kenya, base.replace('five', 'three'), { justification: 'A river changes its bed in less.' });
  await nairobi(`/proposals/${mine.id}/table`, {});
  await propose(kenya, base.replace('review', 'review, together with those who live on the bank,'));
  await propose(secretariat, base.replace('review', 'review thoroughly'), { party: 'FRA' });
  await propose(secretariat, base.replace('review', 'reconsider'), { party: 'BRA', justification: 'A review ends nowhere.' });
  const gone = await propose(secretariat, base.replace('Decides', 'Agrees'), { party: 'IND' });
  await secretariat(`/proposals/${gone.id}/decide`, { state: 'dropped', reason: 'The working group decides; it does not agree to decide.' });
}

/** Positions, stated and heard on the floor, and an agreement; gives a bracket with a life. */
async function stand(secretariat: Ask, nairobi: Ask): Promise<string> {
  const { items } = await secretariat<{ items: { id: string; words: string }[] }>(`/instruments/${text}/drafts/first/brackets`);
  const of = (words: string): string => items.find((one) => one.words.includes(words))?.id ?? words;
  const state = (who: Ask, words: string, stance: string, more: object = {}): Promise<Json> =>
    who(`/instruments/${text}/drafts/first/positions`, { brackets: [of(words)], stance, ...more });
  await state(nairobi, 'and voluntary', 'oppose', { reason: 'What is voluntary is not a principle.' });
  await state(nairobi, 'year', 'pending', { pending_on: 'the ministry of water' });
  await state(secretariat, 'last to be heard', 'support', { party: 'EUN' });
  await state(secretariat, 'including in informal', 'reserve', { party: 'USA', reason: 'Legal advice is awaited.' });
  const working = await secretariat<{ paragraphs: Row[] }>(`/instruments/${text}/drafts/working`);
  const whole = working.paragraphs.filter(({ wording }) => /^(Mindful that|Recognizing that)/.test(wording));
  const seen = Object.fromEntries(whole.map(({ id, etag }) => [id, etag]));
  await secretariat(`/instruments/${text}/agreements`, { level: 'ad ref', paragraphs: whole.map(({ id }) => id), seen, when: '16 September 2026 17.20', chair: 'M. Sosa' });
  return of('and voluntary');
}

/** Comments that say the same, one with words and replies, one answered, and reasons ready to be given. */
async function discuss(secretariat: Ask, expert: Ask, finland: Ask, round: string, on: (words: string) => string): Promise<void> {
  const say = (who: Ask, paragraph: string, more: object): Promise<{ id: string; number: string }> =>
    who<{ id: string; number: string }>(`/rounds/${round}/comments`, { paragraph: on(paragraph), kind: 'substantive', ...more });
  const month = { quote: { exact: 'what they measure in the river' }, proposed_wording: 'all that they measure in the river' };
  const one = await say(expert, 'Encourages cities', { text: 'Cities choose what they publish. All measurements should be public.', ...month });
  await say(finland, 'Encourages cities', { text: 'Cities choose what they publish. All measurements should be public, lakes too.', ...month });
  await finland(`/comments/${one.id}/support`, {});
  await finland(`/comments/${one.id}/replies`, { text: 'We publish daily, and it costs little.', reach: 'readers' });
  await say(expert, 'Decides to review', { text: 'Sooner.', quote: { exact: 'five' }, proposed_wording: 'three' });
  const asked = await say(finland, 'Noting with', { kind: 'question', text: 'Is “deep” agreed language?', note: 'Our capital asked.' });
  await secretariat(`/comments/${asked.id}/dispositions`, { kind: 'noted', reason: 'It is not; it came with the first draft.' });
  const process = (await secretariat<{ process: { slug: string } }>(`/instruments/${text}`)).process.slug;
  await secretariat(`/processes/${process}/reasons`, { title: 'Agreed text', text: 'These words were agreed and are left as they are.' });
  await secretariat(`/processes/${process}/reasons`, { title: 'Beyond our mandate', text: 'The mandate does not cover this.', kind: 'out_of_scope' });
}

/** A delegation collects its set. */
async function collect(kenya: Ask, nairobi: Ask, round: string, on: (words: string) => string): Promise<void> {
  const put = `/rounds/${round}/submission/contributions`;
  const mindful = { paragraph: on('Mindful that'), kind: 'substantive', text: 'Work belongs here as well.' };
  const first = await kenya<{ contributions: { id: string }[] }>(put, {
    ...mindful,
    quote: { exact: 'memory, worship and rest' },
    proposed_wording: 'memory, worship, work and rest',
  });
  await kenya(put, { kind: 'general', text: 'Say more about the lakes the rivers end in.' });
  await kenya(`/rounds/${round}/submission/talk`, { text: 'Is the second one ours to say?' });
  await nairobi(`/contributions/${first.contributions[0]?.id}/decide`, { state: 'taken' });
}

/** A round to come, with questions. */
async function plan(secretariat: Ask): Promise<string> {
  const { id } = await secretariat<{ id: string }>(`/instruments/${text}/rounds`, {
    draft: 'first',
    title: 'Round of the cities on the bank',
    kind: 'stakeholder',
    opens_at: inDays(50),
    closes_at: inDays(90),
    audience: ['participant'],
    classes: ['local_government', 'civil_society'],
    shown: 'everybody',
    shown_from: 'after_close',
    languages: ['en', 'fr'],
    guidance: 'Read paragraph 1 first.',
    questions: ['What would your city do first?', 'What can it not do alone?'],
  });
  return id;
}

type Heard = Pick<Story, 'publicRound' | 'receipt' | 'code'>;

/** Comments of people without an account: published, turned away, waiting, not confirmed. */
async function hear(secretariat: Ask, stranger: Ask, mails: () => Catcher['mails'], paragraph: string): Promise<Heard> {
  const { id } = await secretariat<{ id: string }>(`/instruments/${text}/rounds`, {
    draft: 'first',
    title: 'Everybody’s round',
    kind: 'public',
    closes_at: inDays(40),
    audience: ['participant'],
    shown: 'everybody',
  });
  await secretariat(`/rounds/${id}/public-terms`, { moderation: 'everybody' }, 'PUT');
  const send = async (name: string, words: string, more: object = {}): Promise<{ number: string; key: string; code: string }> => {
    const email = `${name.split(' ')[0]?.toLowerCase()}@public.example`;
    const comment = { kind: 'substantive', paragraph, text: words };
    const body = { comment, email, name, publish_name: true, region: 'africa', consent: true, language: 'en', ...more };
    const { number, key } = await stranger<{ number: string; key: string }>(`/rounds/${id}/public-comments`, body);
    const code = (await behind(mails, email, 'confirm')).split('.')[1] ?? '';
    return { number, key, code };
  };
  const confirmed = async (name: string, words: string, more: object = {}): Promise<{ number: string; key: string }> => {
    const { number, key, code } = await send(name, words, more);
    await stranger('/public-comments/confirm', { number, code });
    return { number, key };
  };
  const shown = await confirmed('Ana Silva', 'A kilometre is far for a child.');
  const sold = await confirmed('Max Lamp', 'Come and buy lamps.', { publish_name: false });
  const { items } = await secretariat<{ items: { id: string; number: string }[] }>(`/instruments/${text}/moderation`);
  const moderate = ({ number }: { number: string }, more: object): Promise<Json> =>
    secretariat(`/instruments/${text}/moderation`, { comments: [items.find((one) => one.number === number)?.id], ...more });
  await moderate(shown, { decision: 'publish' });
  await moderate(sold, { decision: 'turn_away', reason: 'advertising' });
  await confirmed('Beata Nowak', 'The bank belongs to all of us, at night too.');
  await confirmed('Carlo Rossi', 'The bank belongs to all of us, at night too. In winter as well.', {
    organization: 'Friends of the Bank',
    organization_class: 'civil_society',
  });
  const open = await send('Dina Haddad', 'Reach it by wheelchair, please.');
  return { publicRound: id, receipt: `${shown.number}.${shown.key}`, code: `${open.number}.${open.code}` };
}

/** What stands behind a page's address in a mail to somebody, once it has come. */
async function behind(mails: () => Catcher['mails'], address: string, place: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    for (const { to, text } of mails()) {
      const found = new RegExp(`/${place}#(\\S+)`).exec(text)?.[1];
      if (found && to.includes(address)) return found;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no mail to ${address} with ${place}`);
}

/** An answer its author does not recognise; gives the comment. */
async function judged(secretariat: Ask, expert: Ask): Promise<string> {
  const { items } = await expert<{ items: { id: string; number: string; disposition?: object }[] }>('/me/comments');
  const answered = items.find(({ disposition }) => disposition);
  if (!answered) throw new Error('no answer to judge');
  await expert(`/comments/${answered.id}/judgement`, { reflects: false, words: 'The reason speaks of floods; I spoke of droughts.' });
  await secretariat('/organizations', { name: 'Friends of the Bank', class: 'civil_society', region: 'europe' });
  return answered.id;
}

/** An invitation nobody has answered, a mandate laid aside, and a token. */
async function keep(secretariat: Ask, expert: Ask, mails: () => Catcher['mails']): Promise<string> {
  await secretariat('/organizations', { name: 'League of Estuary Cities', class: 'local_government', region: 'africa' });
  const invited = { email: 'grace@invited.example', name: 'Grace Achieng', capacity: 'expert', party: 'UGA' };
  await secretariat('/mandates', invited);
  await expert('/me/tokens', { name: 'Import of our comments', scopes: ['read', 'comment'], days: 90 });
  return behind(mails, invited.email, 'link');
}
