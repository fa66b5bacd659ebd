import { get, post } from '#lib/api/client.ts';
import type { Decision, Doubtful, DoubtfulPair, NewDecision } from '#lib/api/lineage.ts';
import { Refusal } from '#lib/api/problem.ts';

/** A pair that waits for a person, with the answer given here if there is one. */
export interface Doubt {
  pair: DoubtfulPair;
  id: string;
  decision: Decision | null;
  /** Somebody else's answer that stands in the way. */
  against: Decision | null;
  error: unknown;
}
export interface Answer {
  kind: Decision['kind'];
  /** The paragraphs of the newer draft; those of the pair when absent. */
  to?: string[];
}

/** The pairs of two drafts that are not sure, and what people said about them. */
export class Doubts {
  doubts = $state<Doubt[]>([]);
  /** Answers that stood before this page was opened. */
  earlier = $state.raw<Decision[]>([]);
  changesIdentity = $state(true);
  loaded = $state(false);
  busy = $state(false);
  error = $state.raw<unknown>(null);
  readonly open = $derived(this.doubts.filter(({ decision }) => !decision).length);

  readonly #base: string;
  readonly #from: string;
  readonly #to: string;

  constructor(instrument: string, [from, to]: [string, string]) {
    this.#base = `/instruments/${encodeURIComponent(instrument)}`;
    this.#from = from;
    this.#to = to;
  }

  async load(): Promise<void> {
    this.error = null;
    try {
      const found = await get<Doubtful>(`${this.#base}/compare/${this.#from}..${this.#to}/doubtful`);
      this.doubts = found.items.map((pair) => ({
        pair,
        id: keyOf(pair),
        decision: null,
        against: null,
        error: null,
      }));
      this.earlier = found.decided;
      this.changesIdentity = found.may_change_identity;
      this.loaded = true;
    } catch (error) {
      this.error = error;
    }
  }

  /** Records an answer; `true` when it stands. */
  async answer(doubt: Doubt, { kind, to }: Answer, over?: Decision): Promise<boolean> {
    const said: NewDecision = {
      from_draft: this.#from,
      to_draft: this.#to,
      from: doubt.pair.from.map(({ id }) => id),
      to: to ?? doubt.pair.to.map(({ id }) => id),
      kind,
      ...(over ? { instead_of: over.id } : {}),
    };
    return await this.#attempt(doubt, async () => {
      doubt.decision = await post<Decision>(`${this.#base}/lineage/decisions`, said);
    });
  }

  async undo(doubt: Doubt): Promise<boolean> {
    const { decision } = doubt;
    if (!decision) return false;
    return await this.#attempt(doubt, async () => {
      await this.#withdraw(decision);
      doubt.decision = null;
    });
  }

  /** Takes back an answer of earlier; what is doubtful is asked for again. */
  async undoEarlier(decision: Decision): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      await this.#withdraw(decision);
      await this.load();
      return true;
    } catch (error) {
      this.error = error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #withdraw({ id }: Decision): Promise<void> {
    await post<Decision>(`${this.#base}/lineage/decisions/${id}/withdraw`, {});
  }

  async #attempt(doubt: Doubt, work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    doubt.error = doubt.against = null;
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'already_decided') {
        doubt.against = (error.extras['decision'] ?? null) as Decision | null;
      } else {
        doubt.error = error;
      }
      return false;
    } finally {
      this.busy = false;
    }
  }
}

const keyOf = ({ from, to }: DoubtfulPair): string => [...from, ...to].map(({ id }) => id).join('-');
