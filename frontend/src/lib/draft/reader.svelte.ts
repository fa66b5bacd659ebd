import type { Paragraph, Unknown } from '#lib/api/types.ts';
import { anchorOf } from './anchors.ts';
import { isRead, type View } from './views.ts';

/** A text as one party would have it, or what is agreed of it. */
export interface AsParty {
  paragraphs: Map<string, Paragraph>;
  unknown: Unknown[];
}

/** Where somebody is in a text and how it is drawn for them. */
export class Reader {
  paragraphs = $state.raw<Paragraph[]>([]);
  view = $state<View>('full');
  here = $state<string | null>(null);
  /** The text as the service reads it for this view, and what is not known of that; only for `as:` and plain views. */
  asParty = $state.raw<AsParty | null>(null);

  readonly paragraph = $derived(this.paragraphs.find(({ id }) => id === this.here));

  constructor(paragraphs: Paragraph[], view: View) {
    this.paragraphs = paragraphs;
    this.view = view;
  }

  /** Words can be chosen where what is drawn is the wording itself. */
  get chooses(): boolean {
    return !isRead(this.view);
  }

  drawn(paragraph: Paragraph): Paragraph {
    return this.asParty?.paragraphs.get(paragraph.id) ?? paragraph;
  }

  /** Goes to the next paragraph (1) or the one before (-1) that is wanted. */
  step(by: 1 | -1, wanted: (paragraph: Paragraph) => boolean = () => true): Paragraph | undefined {
    const from = this.paragraphs.findIndex(({ id }) => id === this.here);
    const order =
      by === 1 ? this.paragraphs.slice(from + 1) : this.paragraphs.slice(0, Math.max(from, 0)).reverse();
    const next = order.find(wanted);
    if (next) this.goTo(next);
    return next;
  }

  goTo(paragraph: Paragraph): void {
    this.here = paragraph.id;
    document.getElementById(anchorOf(paragraph))?.scrollIntoView({ block: 'nearest' });
  }

  /** Moves the focus to the next opening bracket, or the one before. */
  stepBracket(by: 1 | -1): void {
    const brackets = [...document.querySelectorAll<HTMLElement>('.draft-body [data-open]')];
    const at = document.activeElement;
    const from = brackets.findIndex((bracket) => bracket === at);
    const start = from >= 0 ? from : by === 1 ? this.#firstBracketHere(brackets) - 1 : brackets.length;
    const next = brackets[start + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  #firstBracketHere(brackets: HTMLElement[]): number {
    const here = this.paragraph && document.getElementById(anchorOf(this.paragraph));
    const index = brackets.findIndex((bracket) => here?.contains(bracket));
    return Math.max(index, 0);
  }
}

/** Outlines a bracket and its partner while one of them has the pointer or the focus. */
export function lightPair(event: Event): void {
  const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bracket]') : null;
  for (const lit of document.querySelectorAll('.bracket.lit')) lit.classList.remove('lit');
  if (!place) return;
  const number = CSS.escape(place.dataset['bracket'] ?? '');
  for (const one of place.closest('.wording')?.querySelectorAll(`[data-bracket="${number}"]`) ?? []) {
    one.classList.add('lit');
  }
}

/** The parties that have spoken on a text, in the order of the alphabet. */
export function partiesOf(paragraphs: Paragraph[]): string[] {
  const parties = new Set<string>();
  for (const { runs } of paragraphs) {
    for (const { entries } of runs) for (const { party } of entries ?? []) parties.add(party);
  }
  return [...parties].sort();
}
