import type { Action } from '#lib/api/types.ts';

/** Who is asked about and with what; each part is in the address. */
export interface Ask {
  as: string;
  process: string;
  instrument: string;
  draft: string;
  round: string;
}

export function askOf(url: URL): Ask {
  const of = (name: string): string => url.searchParams.get(name) ?? '';
  return {
    as: of('as'),
    process: of('process'),
    instrument: of('instrument'),
    draft: of('draft'),
    round: of('round'),
  };
}

/** The most particular thing named is what is asked about. */
export function queryOf({ as, process, instrument, draft, round }: Ask): string {
  const query = new URLSearchParams({ as });
  if (round) query.set('round', round);
  else if (instrument) {
    query.set('instrument', instrument);
    if (draft) query.set('draft', draft);
  } else if (process) query.set('process', process);
  return query.toString();
}

/** The actions in the order people think of them. */
export const rooms: { name: string; actions: Action[] }[] = [
  {
    name: 'reading',
    actions: ['read_process', 'read_draft', 'compare_drafts', 'read_working', 'read_wording'],
  },
  {
    name: 'commenting',
    actions: [
      'see_round',
      'comment',
      'comment_without_account',
      'withdraw_comment',
      'see_comment',
      'reply',
      'see_reply',
      'support',
      'collect',
      'submit',
      'judge_answer',
    ],
  },
  {
    name: 'negotiating',
    actions: [
      'propose',
      'see_drafted_proposal',
      'edit_proposal',
      'table_proposal',
      'see_proposal',
      'sponsor_proposal',
      'withdraw_proposal',
      'decide_proposal',
      'draft_position',
      'see_drafted_position',
    ],
  },
  {
    name: 'drafting',
    actions: [
      'create_process',
      'create_instrument',
      'import_draft',
      'edit_wording',
      'decide_lineage',
      'issue_draft',
    ],
  },
  {
    name: 'answering',
    actions: ['open_round', 'close_round', 'use_desk', 'dispose', 'merge', 'read_outbox', 'manage_outbox'],
  },
  {
    name: 'people',
    actions: [
      'read_parties',
      'manage_parties',
      'read_organizations',
      'manage_organizations',
      'see_people',
      'create_account',
      'close_account',
      'grant_mandate',
      'suspend_mandate',
      'end_mandate',
      'explain',
    ],
  },
  {
    name: 'record',
    actions: ['read_ledger', 'read_events', 'read_team_events', 'read_own_events', 'read_platform_events'],
  },
];

/** Actions the service knows and this page has no room for yet: they are shown all the same. */
export function others(all: Action[]): Action[] {
  const known = new Set<string>(rooms.flatMap(({ actions }) => actions));
  const own = ['enter', 'read_self', 'act_as', 'erase_self'];
  return all.filter((action) => !known.has(action) && !own.includes(action));
}
