import { post } from './client.ts';
import type { Asked } from './experts.ts';
import type { Capacity, Mandate } from './types.ts';

/** What a mailed link is for. */
export type Purpose =
  'sign_in' | 'invitation' | 'reset' | 'change_address' | 'restore_address' | 'nomination';

/** What a link opens, as the service says before it does. */
export interface Link {
  purpose: Purpose;
  expires_at: string;
  name: string;
  /** The account was taken up before: an invitation then asks for nothing. */
  joined: boolean;
  capacity?: Capacity | null;
  party?: string | null;
  party_name?: string | null;
  party_french?: string | null;
  party_alpha2?: string | null;
  region?: string | null;
  organization?: string | null;
  /** What a nominee is asked. */
  nomination?: Asked | null;
}

/** A mandate that waits for an answer. */
export interface Invitation {
  mandate: Mandate;
  name: string;
  email?: string | null;
  sent_at?: string | null;
  expires_at?: string | null;
  state: 'waiting' | 'expired';
}

/** Looking uses nothing up. */
export const look = (token: string): Promise<Link> => post<Link>('/links/look', { token });

/** Has a link mailed, if there is an account; says for how many minutes it will be good. */
export const ask = async (email: string, purpose: 'sign_in' | 'reset'): Promise<number> =>
  (await post<{ minutes: number }>('/links', { email, purpose })).minutes;
