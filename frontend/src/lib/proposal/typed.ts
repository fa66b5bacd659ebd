/** Words of a proposal that were typed and not sent, kept on this device. */
export interface Typed {
  wording: string;
  justification: string;
  how: How;
  behind?: string;
}
/** What is proposed: other words, a paragraph against this one, a new one behind it, or another place. */
export type How = 'words' | 'alternative' | 'new' | 'move';
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const name = (person: string, party: string, place: string): string =>
  `adref.proposal.${person}.${party}.${place}`;

export function remember(
  shelf: Shelf | null,
  person: string,
  party: string,
  place: string,
  typed: Typed,
): void {
  try {
    shelf?.setItem(name(person, party, place), JSON.stringify(typed));
  } catch {
    // Storage is full or refused: the words are still in the field.
  }
}

export function recall(shelf: Shelf | null, person: string, party: string, place: string): Typed | null {
  try {
    const found: unknown = JSON.parse(shelf?.getItem(name(person, party, place)) ?? 'null');
    return isTyped(found) ? found : null;
  } catch {
    return null;
  }
}

export function forget(shelf: Shelf | null, person: string, party: string, place: string): void {
  try {
    shelf?.removeItem(name(person, party, place));
  } catch {
    // Storage is refused: there is nothing to forget.
  }
}

function isTyped(value: unknown): value is Typed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'wording' in value &&
    typeof value.wording === 'string' &&
    'justification' in value &&
    typeof value.justification === 'string' &&
    'how' in value &&
    ['words', 'alternative', 'new', 'move'].includes(String(value.how))
  );
}

/** The body that is sent for what was typed. */
export function bodyOf(paragraph: string, typed: Typed): Record<string, unknown> {
  const body = {
    wording: typed.wording,
    justification: typed.justification.trim() || undefined,
  };
  if (typed.how === 'new') return { ...body, behind: paragraph };
  if (typed.how === 'move') return { ...body, paragraph, behind: typed.behind };
  return { ...body, paragraph, alternative: typed.how === 'alternative' ? true : undefined };
}
