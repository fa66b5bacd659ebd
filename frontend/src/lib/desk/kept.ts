/** Words typed at the desk and not saved yet, kept on this device until the service has them. */
export interface Kept {
  wording: string;
  /** The version they were typed over. */
  etag: string;
  at: number;
}
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const name = (person: string, paragraph: string): string => `adref.desk.${person}.${paragraph}`;

export function keep(shelf: Shelf | null, person: string, paragraph: string, kept: Kept): void {
  try {
    shelf?.setItem(name(person, paragraph), JSON.stringify(kept));
  } catch {
    // Storage is full or refused: the words are still in the field.
  }
}

export function recall(shelf: Shelf | null, person: string, paragraph: string): Kept | null {
  try {
    const found: unknown = JSON.parse(shelf?.getItem(name(person, paragraph)) ?? 'null');
    return isKept(found) ? found : null;
  } catch {
    return null;
  }
}

export function forget(shelf: Shelf | null, person: string, paragraph: string): void {
  try {
    shelf?.removeItem(name(person, paragraph));
  } catch {
    // Storage is refused: there is nothing to forget.
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' && value !== null && 'wording' in value && 'etag' in value && 'at' in value
  );
}
