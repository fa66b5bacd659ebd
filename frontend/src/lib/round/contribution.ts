import type { Contribution } from '#lib/api/consultation.ts';
import type { NewComment } from '#lib/api/types.ts';

/** A contribution in the form it was sent, so that it can be sent again with other words. */
export function bodyOf(one: Contribution): NewComment & { target?: string; note?: string } {
  return {
    paragraph: one.paragraph ?? null,
    target: one.target === 'after' ? 'after' : undefined,
    quote: one.quote ?? undefined,
    kind: one.kind,
    text: one.text,
    proposed_wording: one.proposed_wording ?? undefined,
    justification: one.justification ?? undefined,
    note: one.note ?? undefined,
    question: one.question ?? undefined,
    language: one.language ?? undefined,
  };
}
