const key = 'adref.say_changes';
let saying = $state(stored());

/** Whether "added … end" is written out for everybody, beside line and colour. */
export const saysChanges = (): boolean => saying;

export function sayChanges(next: boolean): void {
  saying = next;
  try {
    if (next) localStorage.setItem(key, 'on');
    else localStorage.removeItem(key);
  } catch {
    // Storage is refused: the choice holds until the page is closed.
  }
}

function stored(): boolean {
  try {
    return globalThis.localStorage?.getItem(key) === 'on';
  } catch {
    return false;
  }
}
