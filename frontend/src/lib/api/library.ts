import type { Action } from './actions.ts';
import type { Op } from './comparison.ts';

/** An adopted text: brought in from elsewhere (`id`), or adopted here (`instrument` and `draft`). */
export interface LibraryText {
  id?: string | null;
  instrument?: string | null;
  draft?: string | null;
  title: string;
  symbol?: string | null;
  day?: string | null;
  body?: string | null;
  language: string;
  address?: string | null;
  paragraphs: number;
}

/** The library of a process. */
export interface Library {
  texts: LibraryText[];
  may: Action[];
}

/** Words of a draft that quote an adopted text, and what differs. */
export interface AgreedQuote {
  paragraph: string;
  label?: string | null;
  text: number;
  source_label?: string | null;
  source: string;
  words: string;
  exact: boolean;
  likeness: number;
  ops: Op[];
  also: number[];
}

/** What a draft quotes of adopted texts. */
export interface AgreedLanguage {
  instrument: string;
  title: string;
  language: string;
  sentences: number;
  coarse: boolean;
  library: LibraryText[];
  quotes: AgreedQuote[];
}

/** What is said of a text beside its file. */
export interface NewLibraryText {
  title: string;
  symbol: string;
  day: string;
  body: string;
  language: string;
  address: string;
}

/** Where a text is brought in: what it is stands in the address, its words in the body. */
export function addressOf(process: string, text: NewLibraryText): string {
  const said = Object.entries(text).filter(([, value]) => value.trim() !== '');
  const query = new URLSearchParams(said.map(([name, value]) => [name, value.trim()]));
  return `/processes/${encodeURIComponent(process)}/library?${query.toString()}`;
}
