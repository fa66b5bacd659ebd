import type { Proposal, ProposalState } from '#lib/api/negotiation.ts';

/** How a state is drawn. */
export function toneOf(state: ProposalState): '' | 'good' | 'bad' | 'wait' {
  if (state === 'agreed' || state === 'merged') return 'good';
  if (state === 'dropped' || state === 'withdrawn') return 'bad';
  return state === 'tabled' ? 'wait' : '';
}

/** What people call a proposal: its number, and before it has one the party. */
export const nameOf = (proposal: Proposal): string => proposal.number ?? proposal.party;

/** Standing proposals of the same party at the same place, which a new one may replace. */
export const replaceable = (all: Proposal[], by: Proposal): Proposal[] =>
  all.filter(
    (one) =>
      one.id !== by.id &&
      one.party === by.party &&
      one.paragraph === by.paragraph &&
      one.state === 'tabled' &&
      one.number,
  );
