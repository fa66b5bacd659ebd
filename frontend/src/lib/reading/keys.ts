import type { Reader } from '#lib/draft/reader.svelte.ts';
import type { View } from '#lib/draft/views.ts';
import type { Shortcut } from '#lib/page/keys.svelte.ts';

interface Acts {
  comment: () => void;
  close: () => void;
  desk: (() => void) | undefined;
  search: () => void;
}

/** The keys of the reading page; `views` are those the key for the next view goes through. */
export function keysOf(reader: Reader, counts: Map<string, number>, views: View[], acts: Acts): Shortcut[] {
  const commented = ({ id }: { id: string }): boolean => (counts.get(id) ?? 0) > 0;
  const keys: Shortcut[] = [
    { keys: 'j', means: 'keys.next_paragraph', run: () => void reader.step(1) },
    { keys: 'k', means: 'keys.previous_paragraph', run: () => void reader.step(-1) },
    { keys: ']', means: 'keys.next_bracket', run: () => reader.stepBracket(1) },
    { keys: '[', means: 'keys.previous_bracket', run: () => reader.stepBracket(-1) },
    { keys: 'n', means: 'keys.next_commented', run: () => void reader.step(1, commented) },
    { keys: 'p', means: 'keys.previous_commented', run: () => void reader.step(-1, commented) },
    { keys: 'c', means: 'keys.comment', run: acts.comment },
    {
      keys: 'v',
      means: 'keys.view',
      run: () => (reader.view = views[(views.indexOf(reader.view) + 1) % views.length] ?? reader.view),
    },
    { keys: '/', means: 'keys.search', run: acts.search },
    { keys: 'Escape', means: 'keys.close', run: acts.close },
  ];
  if (acts.desk) keys.push({ keys: 'g d', means: 'keys.desk', run: acts.desk });
  return keys;
}
