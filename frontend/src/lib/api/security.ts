import type { Person } from './types.ts';

/** How one signs in, as `/api/v1/me` says it. */
export interface Security {
  factor?: { since: string; recovery_codes_left: number } | null;
  factor_required: boolean;
  identities: { id: string; issuer: string; linked_at: string }[];
  sessions: {
    id: string;
    this: boolean;
    device?: string | null;
    begun_at: string;
    used_at: string;
  }[];
}
export interface NewFactor {
  secret: string;
  uri: string;
  qr: { size: number; path: string };
}
export interface Token {
  id: string;
  name: string;
  scopes: string[];
  capacity: string;
  party?: string | null;
  created_at: string;
  expires_at: string;
  expired: boolean;
  used_at?: string | null;
}
export interface Tokens {
  items: Token[];
  /** What a token could be made for in the mandate acted in. */
  scopes: string[];
}
export interface Provider {
  id: string;
  name: string;
}
/** A session just begun or carried on. */
export interface Session {
  access_token: string;
  expires_in: number;
  /** Absent until the second factor was shown. */
  person?: Person | null;
  needs?: 'second_factor' | null;
}
