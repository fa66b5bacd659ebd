import { post, put } from '#lib/api/client.ts';
import { Refusal } from '#lib/api/problem.ts';
import type { Comment, DeskPage, DispositionKind, Merged, Paragraph, Reading } from '#lib/api/types.ts';
import { forget, keep, recall, type Shelf } from './kept.ts';
import { withProposal } from './proposal.ts';

/** Three wordings of which one must be made, because somebody saved before. */
export interface Stale {
  base: string | null;
  theirs: string;
  mine: string;
  etag: string;
}
export interface Place {
  start: number;
  end: number;
}

/** One paragraph on the desk: the words being written, what the service reads in them, and what is stored. */
export class Bench {
  wording = $state('');
  stored = $state('');
  etag = $state('');
  reading = $state.raw<Reading | null>(null);
  stale = $state.raw<Stale | null>(null);
  error = $state.raw<unknown>(null);
  busy = $state(false);
  savedAt = $state<number | null>(null);
  restoredFrom = $state<number | null>(null);
  /** The input whose words are being adapted in the editor. */
  adapting = $state.raw<Comment | null>(null);
  clashes = $state.raw<Merged['clashes']>([]);
  /** How the words are looked at besides: `plain`, or `as:` and a party. */
  view = $state('');
  readonly dirty = $derived(this.wording !== this.stored);

  #before = '';
  readonly #path: string;
  /** Where the wording stands: a bracket may be open when it begins. */
  readonly #place: { instrument: string; draft: 'working'; paragraph: string };
  readonly #person: string;
  readonly #shelf: Shelf | null;
  #page: DeskPage;
  readonly #renew: () => Promise<void>;

  constructor(
    page: DeskPage,
    place: { instrument: string; person: string; shelf: Shelf | null; renew: () => Promise<void> },
  ) {
    this.#page = page;
    this.#path = `/instruments/${place.instrument}/drafts/working/paragraphs/${page.paragraph.id}`;
    this.#place = { instrument: place.instrument, draft: 'working', paragraph: page.paragraph.id };
    this.#person = place.person;
    this.#shelf = place.shelf;
    this.#renew = place.renew;
    this.#take(page.paragraph);
    this.wording = page.paragraph.wording;
    const kept = recall(place.shelf, place.person, page.paragraph.id);
    if (kept && kept.wording !== this.wording) {
      this.wording = kept.wording;
      this.etag = kept.etag;
      this.restoredFrom = kept.at;
    }
  }

  /** What the service holds now; words being written stay, and stay tied to the version they were written over. */
  arrived(page: DeskPage): void {
    this.#page = page;
    if (this.dirty) return;
    this.#take(page.paragraph);
    this.wording = page.paragraph.wording;
  }

  keepTyped(): void {
    const id = this.#page.paragraph.id;
    if (this.dirty)
      keep(this.#shelf, this.#person, id, { wording: this.wording, etag: this.etag, at: Date.now() });
    else forget(this.#shelf, this.#person, id);
  }

  async read(signal: AbortSignal): Promise<void> {
    const against = this.#page.base_wording ?? undefined;
    try {
      const view = this.view || undefined;
      const body = { wordings: [this.wording], against, place: this.#place, view };
      this.reading = await post<Reading>('/readings', body, { signal });
    } catch (error) {
      if (!(error instanceof DOMException)) this.error = error;
    }
  }

  async save(): Promise<boolean> {
    if (!this.dirty) return true;
    const mine = this.wording;
    return await this.#attempt(mine, async () => {
      const saved = await put<Paragraph>(this.#path, { wording: mine }, { ifMatch: this.etag });
      this.#adopt(saved, mine);
    });
  }

  /** Takes proposed words in and answers, at once. Words being written are saved first. */
  async accept(input: Comment, said = ''): Promise<boolean> {
    if (!(await this.save())) return false;
    const body = { kind: 'accepted', reason: said.trim() || undefined };
    return await this.#attempt(null, async () => {
      if (!input.proposed_wording) {
        await post(`/comments/${input.id}/dispositions`, body);
        return;
      }
      const path = `/comments/${input.id}/merge`;
      const merged = await post<Merged>(path, body, { ifMatch: this.etag });
      this.#adopt(merged.paragraph, this.wording);
      this.clashes = merged.clashes;
    });
  }

  /** Puts proposed words into the editor; answers where, or null when their place is not found. */
  adapt(input: Comment): Place | null {
    this.#before = this.wording;
    this.adapting = input;
    const placed = withProposal(this.wording, input.quote, input.proposed_wording ?? '');
    if (!placed || !input.proposed_wording) return null;
    this.wording = placed.wording;
    return placed;
  }

  cancelAdapting(): void {
    this.wording = this.#before;
    this.adapting = null;
  }

  async answerAdapted(reason: string): Promise<boolean> {
    const input = this.adapting;
    if (!input) return false;
    const wording = this.wording;
    return await this.#attempt(wording, async () => {
      const body = { kind: 'accepted_with_modification', reason, wording };
      const merged = await post<Merged>(`/comments/${input.id}/merge`, body, { ifMatch: this.etag });
      this.adapting = null;
      this.#adopt(merged.paragraph, wording);
    });
  }

  async answer(
    input: Comment,
    kind: DispositionKind,
    reason: string,
    duplicateOf?: string,
  ): Promise<boolean> {
    const body = { kind, reason: reason.trim() || undefined, duplicate_of: duplicateOf };
    return await this.#attempt(
      null,
      async () => void (await post(`/comments/${input.id}/dispositions`, body)),
    );
  }

  /** Does something to the paragraph against the version that was seen; words being written are saved first. */
  async act(work: (etag: string) => Promise<Paragraph | null>, save = true): Promise<boolean> {
    if (save && !(await this.save())) return false;
    const sent = this.wording;
    return await this.#attempt(save ? null : sent, async () => {
      const paragraph = await work(this.etag);
      if (paragraph) this.#adopt(paragraph, sent);
    });
  }

  /** Takes what the service says stands now, as after an undoing. */
  adopt(paragraph: Paragraph): void {
    const untouched = !this.dirty;
    this.#take(paragraph);
    if (untouched) this.wording = paragraph.wording;
    this.keepTyped();
  }

  /** The wording made of three, over the version that stands now. */
  async settle(wording: string): Promise<void> {
    const stale = this.stale;
    if (!stale) return;
    this.stored = stale.theirs;
    this.etag = stale.etag;
    this.wording = wording;
    this.stale = null;
    if (this.adapting) return;
    if (this.dirty) await this.save();
    else await this.#renew();
  }

  discard(): void {
    this.restoredFrom = null;
    this.#take(this.#page.paragraph);
    this.wording = this.stored;
    this.keepTyped();
  }

  #take(paragraph: Paragraph): void {
    this.stored = paragraph.wording;
    this.etag = paragraph.etag ?? '';
  }

  #adopt(paragraph: Paragraph, sent: string): void {
    this.#take(paragraph);
    if (this.wording === sent) this.wording = paragraph.wording;
    this.restoredFrom = null;
    this.savedAt = Date.now();
    this.keepTyped();
  }

  /** `mine`: the words that would be lost by a refusal; null where none are at stake. */
  async #attempt(mine: string | null, work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = null;
    this.clashes = [];
    try {
      await work();
      return true;
    } catch (error) {
      if (mine !== null && error instanceof Refusal && error.code === 'stale_wording')
        this.stale = staleOf(error, mine);
      else this.error = error;
      return false;
    } finally {
      this.busy = false;
      if (!this.stale) await this.#renew().catch(ignore);
    }
  }
}

function staleOf({ extras }: Refusal, mine: string): Stale {
  return {
    base: typeof extras['base'] === 'string' ? extras['base'] : null,
    theirs: String(extras['theirs'] ?? ''),
    mine,
    etag: String(extras['theirs_etag'] ?? ''),
  };
}

/** The two redlines three columns are made of; without a base, the wording that stands now is the base. */
export async function redlinesOf(stale: Stale): Promise<{ base: string; theirs: Reading; mine: Reading }> {
  const base = stale.base ?? stale.theirs;
  const read = (wording: string): Promise<Reading> =>
    post<Reading>('/readings', { wordings: [wording], against: base });
  const [theirs, mine] = await Promise.all([read(stale.theirs), read(stale.mine)]);
  return { base, theirs, mine };
}

const ignore = (): void => undefined;
