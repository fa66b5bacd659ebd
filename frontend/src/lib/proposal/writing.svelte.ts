import { post, put } from '#lib/api/client.ts';
import type { Proposal, Tried } from '#lib/api/negotiation.ts';
import type { Op, Paragraph, Reading } from '#lib/api/types.ts';
import { bodyOf, forget, recall, remember, type How, type Shelf, type Typed } from './typed.ts';

interface Place {
  instrument: string;
  draft: string;
  paragraph: Paragraph;
  person: string;
  /** The party acted for; for the secretariat the one that spoke, once it is named. */
  party: string;
  shelf: Shelf | null;
}

/** One proposal being written: the words, what the service makes of them, and sending it. */
export class Writing {
  how = $state<How>('words');
  wording = $state('');
  justification = $state('');
  behind = $state('');
  tried = $state.raw<Tried | null>(null);
  ops = $state.raw<Op[]>([]);
  /** The words that were read last. */
  read = $state<string | null>(null);
  error = $state.raw<unknown>(null);
  busy = $state(false);
  restored = $state(false);
  readonly #place: Place;
  readonly #edited: Proposal | null;
  readonly #comment: string | null;
  /** Where it is kept on the device: what takes up a comment has a place of its own. */
  readonly #at: string;

  constructor(place: Place, edited: Proposal | null, taken: { comment: string; wording: string } | null) {
    this.#place = place;
    this.#edited = edited;
    this.#comment = taken?.comment ?? null;
    this.#at = taken ? `${place.paragraph.id}.${taken.comment}` : place.paragraph.id;
    const kept = edited ? null : recall(place.shelf, place.person, place.party, this.#at);
    if (edited) this.#take(typedOf(edited));
    else if (kept) this.#take(kept);
    else this.wording = taken?.wording ?? place.paragraph.wording;
    this.restored = kept !== null;
  }

  /** The words it is made on; nothing for a paragraph that is not there yet. */
  readonly base = $derived.by(() =>
    this.how === 'new' ? '' : (this.#edited?.base_wording ?? this.#place.paragraph.wording),
  );
  readonly changed = $derived(
    this.how === 'move' ? this.behind !== '' : this.wording !== this.base || this.justification.trim() !== '',
  );

  /** Another sort of proposal begins with the words that fit it. */
  choose(how: How): void {
    const untouched = this.wording === this.base;
    this.how = how;
    if (untouched) this.wording = this.base;
  }

  keep(): void {
    if (this.#edited) return;
    const { shelf, person, party } = this.#place;
    if (this.changed) remember(shelf, person, party, this.#at, this.#typed());
    else forget(shelf, person, party, this.#at);
  }

  /** Asks the service what the words would do. */
  async look(party: string, signal: AbortSignal): Promise<void> {
    const wording = this.wording;
    try {
      if (this.how === 'words' && party) {
        const { instrument, draft, paragraph } = this.#place;
        const path = `/instruments/${instrument}/drafts/${draft}/paragraphs/${paragraph.id}/compilation`;
        const named = party === this.#place.party ? undefined : party;
        this.tried = await post<Tried>(path, { wording, party: named }, { signal });
        this.ops = this.tried.ops;
      } else {
        this.tried = null;
        const reading = await post<Reading>(
          '/readings',
          { wordings: [wording], against: this.base },
          { signal },
        );
        this.ops = reading.redline ?? [];
      }
      this.error = null;
      this.read = wording;
    } catch (error) {
      if (!(error instanceof DOMException)) this.error = error;
    }
  }

  /** Stores it as the delegation's own, or for the secretariat before all; null when it was refused, and nothing is lost. */
  async send(floor: string | null): Promise<Proposal | null> {
    if (this.busy) return null;
    this.busy = true;
    this.error = null;
    try {
      const { instrument, draft, paragraph, shelf, person, party } = this.#place;
      const typed = this.#typed();
      const body = this.#edited
        ? { wording: typed.wording, justification: typed.justification.trim() || undefined }
        : {
            ...bodyOf(paragraph.id, typed),
            comment: this.#comment ?? undefined,
            party: floor ?? undefined,
          };
      const sent = this.#edited
        ? await put<Proposal>(`/proposals/${this.#edited.id}`, body)
        : await post<Proposal>(`/instruments/${instrument}/drafts/${draft}/proposals`, body);
      // A change to one that is stored leaves what else was being written here.
      if (!this.#edited) forget(shelf, person, party, this.#at);
      return sent;
    } catch (error) {
      this.error = error;
      return null;
    } finally {
      this.busy = false;
    }
  }

  #typed(): Typed {
    const { wording, justification, how } = this;
    return { wording, justification, how, behind: this.behind || undefined };
  }

  #take(typed: Typed): void {
    this.how = typed.how;
    this.wording = typed.wording;
    this.justification = typed.justification;
    this.behind = typed.behind ?? '';
  }
}

function typedOf(proposal: Proposal): Typed {
  const how: How =
    proposal.kind === 'alternative'
      ? 'alternative'
      : proposal.kind === 'move'
        ? 'move'
        : proposal.paragraph
          ? 'words'
          : 'new';
  return {
    wording: proposal.wording,
    justification: proposal.justification ?? '',
    how,
    behind: proposal.behind ?? undefined,
  };
}
