import type { DispositionKind } from '#lib/api/types.ts';

/** How an answer is coloured; the words beside it say the same. */
export function toneOf(kind: DispositionKind): 'good' | 'bad' | 'wait' {
  if (kind === 'accepted' || kind === 'accepted_with_modification' || kind === 'partly_accepted')
    return 'good';
  return kind === 'not_accepted' || kind === 'out_of_scope' ? 'bad' : 'wait';
}
