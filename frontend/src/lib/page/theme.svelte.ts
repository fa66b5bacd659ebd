export type Theme = 'system' | 'light' | 'dark';

const key = 'adref.theme';
let theme = $state<Theme>(stored());

export const chosenTheme = (): Theme => theme;

export function chooseTheme(next: Theme): void {
  theme = next;
  const root = document.documentElement;
  if (next === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = next;
  try {
    if (next === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  } catch {
    // Storage is refused: the choice holds until the page is closed.
  }
}

function stored(): Theme {
  const value = globalThis.document?.documentElement.dataset['theme'];
  return value === 'light' || value === 'dark' ? value : 'system';
}
