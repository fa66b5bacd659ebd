import { post, put } from './client.ts';
import { Refusal } from './problem.ts';
import type { components } from './schema.d.ts';

type Wire = components['schemas'];
export type Standing = Wire['FollowView'];
export type PublicReceipt = Wire['PublicReceipt'];
export type Sent = Wire['SendPublicly'];
/** A piece of work: it comes with a refusal, so the description of the service does not list it. */
export interface Challenge {
  memory: number;
  salt: string;
  below: number;
  target: string;
  expires: number;
  signature: string;
}
export type Waiting = Wire['WaitingView'];
export type Queue = Wire['QueueView'];
export type TurnedAway = Wire['TurnedAwayView'];
export type Key = Wire['Key'];

/** Why a comment may be turned away; the list is published. */
export const reasons = [
  'not_about_the_text',
  'advertising',
  'abuse',
  'personal_data',
  'false_name',
  'unreadable',
] as const;

/** Sends a comment without an account; does the work that is asked for where much arrives. */
export async function send(
  round: string,
  body: Sent,
  key: string,
  onwork: () => void,
): Promise<PublicReceipt> {
  const path = `/rounds/${round}/public-comments`;
  try {
    return await post<PublicReceipt>(path, body, { key });
  } catch (error) {
    const challenge = error instanceof Refusal && (error.extras['challenge'] as Challenge | undefined);
    if (!challenge) throw error;
    onwork();
    const { work } = await import('#lib/public/work.ts');
    const { salt, target, expires, signature } = challenge;
    const proof = { salt, target, expires, signature, number: await work(challenge) };
    // Under the same key: when its answer is lost, whoever sends it again gets the number it was given.
    return await post<PublicReceipt>(path, { ...body, proof }, { key });
  }
}

export const confirm = (number: string, code: string): Promise<Standing> =>
  post<Standing>('/public-comments/confirm', { number, code });
export const anotherCode = (key: Key): Promise<Standing> => post<Standing>('/public-comments/code', key);
export const follow = (key: Key): Promise<Standing> => post<Standing>('/public-comments/follow', key);
export const disown = (key: Key): Promise<Standing> => post<Standing>('/public-comments/disown', key);
export const decide = (
  slug: string,
  comments: string[],
  reason?: string,
): Promise<{ numbers: string[]; state: string }> =>
  post(`/instruments/${slug}/moderation`, { comments, decision: reason ? 'turn_away' : 'publish', reason });
export const unseal = (id: string, reason: string): Promise<Wire['Unsealed']> =>
  post(`/public-comments/${id}/open`, { reason });
export const setTerms = (round: string, moderation: string): Promise<unknown> =>
  put(`/rounds/${round}/public-terms`, { moderation });

/** Number and key as they stand behind the `#` of an address. */
export function keyIn(hash: string): Key {
  const [number = '', key = ''] = decodeURIComponent(hash.replace(/^#/, '')).split('.');
  return { number, key };
}
