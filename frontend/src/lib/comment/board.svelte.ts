import { all } from '#lib/api/client.ts';
import { Refusal } from '#lib/api/problem.ts';
import type { Comment, Paragraph, Quote, Receipt } from '#lib/api/types.ts';
import type { Mark } from '#lib/draft/views.ts';

/** The comments on a draft, and the one being written. */
export class Board {
  comments = $state.raw<Comment[] | null>(null);
  error = $state.raw<unknown>(null);
  /** What the panel beside the text shows. */
  mode = $state<'closed' | 'list' | 'write'>('closed');
  quote = $state.raw<Quote | null>(null);
  /** Undefined: nothing was sent; null: it waits on this device. */
  receipt = $state.raw<Receipt | null | undefined>(undefined);
  /** The comment whose words are shown strongly. */
  current = $state<string | null>(null);

  readonly #path: string;
  readonly #byParagraph = $derived(groupByParagraph(this.comments ?? []));
  readonly #marks = $derived(
    new Map([...this.#byParagraph].map(([id, comments]) => [id, comments.flatMap(markOf)] as const)),
  );

  constructor(instrument: string, draft: string) {
    this.#path = `/instruments/${instrument}/comments?draft=${encodeURIComponent(draft)}`;
  }

  async load(): Promise<void> {
    this.error = null;
    try {
      const [made, carried] = await Promise.all([
        all<Comment>(this.#path),
        all<Comment>(`${this.#path}&carried=true`),
      ]);
      this.comments = [...made, ...carried.map(here)];
    } catch (error) {
      const closed = error instanceof Refusal && [401, 403, 404].includes(error.status);
      if (closed) this.comments = [];
      else this.error = error;
    }
  }

  of = (paragraph: string): Comment[] => this.#byParagraph.get(paragraph) ?? [];
  marks = (paragraph: string): Mark[] | undefined => this.#marks.get(paragraph);

  /** How many comments each paragraph has: the service's count at first, and those that came since. */
  counts(paragraphs: Paragraph[]): Map<string, number> {
    return new Map(paragraphs.map(({ id, comments }) => [id, Math.max(comments ?? 0, this.of(id).length)]));
  }

  write(quote: Quote | null): void {
    this.quote = quote;
    this.receipt = undefined;
    this.mode = 'write';
  }
}

/** A comment made on an earlier draft, where it stands in this one. */
const here = (comment: Comment): Comment => ({
  ...comment,
  paragraph: comment.stands?.paragraph,
  quote: comment.stands?.quote,
});

function groupByParagraph(comments: Comment[]): Map<string, Comment[]> {
  const groups = new Map<string, Comment[]>();
  for (const comment of comments) {
    if (!comment.paragraph) continue;
    const group = groups.get(comment.paragraph);
    if (group) group.push(comment);
    else groups.set(comment.paragraph, [comment]);
  }
  return groups;
}

const markOf = (comment: Comment): Mark[] =>
  comment.quote && comment.state !== 'withdrawn'
    ? [{ id: comment.id, start: comment.quote.start, end: comment.quote.end }]
    : [];
