import { partyName } from '#lib/account/describe.ts';
import type { CallStatus, Consent, NominationState, Share, StateRef } from '#lib/api/experts.ts';

/** The name of a State in the reader's language. */
export const stateName = (state: StateRef): string =>
  partyName({ english: state.name, french: state.french ?? state.name, alpha2: state.alpha2 });

/** Words typed one on a line, or with commas between them. */
export const wordsOf = (typed: string): string[] =>
  typed
    .split(/[\n,;،、；]+/u)
    .map((word) => word.trim())
    .filter(Boolean);

/** The sentence to agree to in a language, else in English. */
export const sentenceIn = (consent: Consent[], language: string): Consent | undefined =>
  consent.find((one) => one.language === language) ?? consent.find((one) => one.language === 'en');

/** How long the bar of a share is, from 0 to 100: the chosen ones among the most of any row. */
export const lengthOf = (count: number, rows: Share[]): number => {
  const most = Math.max(1, ...rows.map(({ all }) => all));
  return (count / most) * 100;
};

/** The tones of the badges; their words say the same. */
export const callTones: Record<CallStatus, string> = {
  planned: '',
  open: 'good',
  closed: 'wait',
  cancelled: '',
};
export const tones: Record<NominationState, string> = {
  proposed: 'wait',
  confirmed: '',
  declined: 'bad',
  withdrawn: '',
  shortlisted: 'wait',
  appointed: 'good',
  not_appointed: '',
  replaced: '',
};
