const key = 'adref.journey_back';

/** Where one was going before one went to sign in at an institution; kept by this tab alone. */
export const journey = {
  remember(back: string | null): void {
    try {
      if (back) sessionStorage.setItem(key, back);
      else sessionStorage.removeItem(key);
    } catch {
      // Storage is refused: the way ends at the beginning.
    }
  },
  back(): string | null {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
};
