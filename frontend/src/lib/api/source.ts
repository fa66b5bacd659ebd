import type { Action } from './actions.ts';

export type SourceKind = 'report' | 'resolution' | 'data' | 'other';
export const SOURCE_KINDS: SourceKind[] = ['report', 'resolution', 'data', 'other'];

/** A paragraph or a comment that cites a source. */
export interface Citation {
  id: string;
  instrument: string;
  title: string;
  paragraph?: string | null;
  draft?: string | null;
  label?: string | null;
  comment?: string | null;
  number?: string | null;
  words: string;
  place?: string | null;
  kept_reason?: string | null;
  ended: boolean;
  asks: boolean;
  may_answer: boolean;
}

/** What texts rest on, with what cites it of what one may see. */
export interface Source {
  id: string;
  kind: SourceKind;
  title: string;
  publisher?: string | null;
  symbol?: string | null;
  day?: string | null;
  address?: string | null;
  note?: string | null;
  superseded_by?: { id: string; name: string } | null;
  superseded_reason?: string | null;
  citations: Citation[];
  etag: string;
}

export interface Sources {
  sources: Source[];
  waiting: number;
  may: Action[];
}

export interface ParagraphCitation {
  id: string;
  source: Source;
  place?: string | null;
}

/** A source as it is written. */
export interface NewSource {
  kind: SourceKind;
  title: string;
  publisher?: string;
  symbol?: string;
  day?: string;
  address?: string;
  note?: string;
}

/** A footnote of a draft, with what it cites and what it might. */
export interface Footnote {
  paragraph: string;
  label?: string | null;
  words: string;
  cites: Source[];
  suggestions: { source: Source; likeness: number }[];
}
