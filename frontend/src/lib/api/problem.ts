import type { Key } from '#lib/i18n/messages.svelte.ts';

/** A refusal by the service: a problem document (RFC 9457) with a stable code. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string | null;
  readonly extras: Record<string, unknown>;

  constructor(status: number, document: Record<string, unknown>) {
    super(String(document['title'] ?? document['code'] ?? status));
    this.status = status;
    this.code = String(document['code'] ?? `status_${status}`);
    this.detail = String(document['detail'] ?? document['title'] ?? '');
    this.requestId = document['request_id'] ? String(document['request_id']) : null;
    this.extras = document;
  }
}

/** No answer came: the line is down or the service does not run. */
export class Offline extends Error {
  readonly code = 'offline';
}

const known: Record<string, Key> = {
  wrong_credentials: 'problem.wrong_credentials',
  too_many_attempts: 'problem.too_many_attempts',
  too_many_requests: 'problem.too_many_requests',
  session_ended: 'problem.session_ended',
  not_found: 'problem.not_found',
  stale_wording: 'problem.stale_wording',
  quote_not_found: 'problem.quote_not_found',
  quote_ambiguous: 'problem.quote_ambiguous',
  round_not_open: 'problem.round_not_open',
  submission_changed: 'problem.submission_changed',
  not_answered: 'problem.not_answered',
  already_judged: 'problem.already_judged',
  reason_required: 'problem.reason_required',
  inputs_unanswered: 'problem.inputs_unanswered',
  working_draft_has_changes: 'problem.working_draft_has_changes',
  wrong_proof: 'problem.wrong_proof',
  second_factor_missing: 'problem.second_factor_missing',
  journey_ended: 'problem.journey_ended',
  no_account_here: 'problem.no_account_here',
  provider_refused: 'problem.provider_refused',
  provider_unreachable: 'problem.provider_unreachable',
  nothing_visible: 'problem.nothing_visible',
  proposal_state: 'problem.proposal_state',
  too_many_proposals: 'problem.too_many_proposals',
  already_sponsors: 'problem.already_sponsors',
  nothing_to_undo: 'problem.nothing_to_undo',
  offline: 'problem.offline',
};

/** The message that tells a reader what happened; the service's own sentence is beside it in `detailOf`. */
export function messageOf(error: unknown): Key {
  const code = error instanceof Refusal || error instanceof Offline ? error.code : '';
  return known[code] ?? 'problem.other';
}

/** The service's sentence, where the code has no message of ours. */
export function detailOf(error: unknown): string {
  return error instanceof Refusal && !(error.code in known) ? error.detail : '';
}
