import type { Meeting, WriteMeeting } from '#lib/api/meetings.ts';

/** A point of an agenda as it is typed. */
export interface TypedItem {
  title: string;
  paragraphs: string[];
  /** One on a line: title, then address. */
  documents: string;
}

/** What is typed about a meeting. */
export interface Typed {
  title: string;
  kind: string;
  about: string;
  mode: string;
  place: string;
  room: string;
  zone: string;
  starts: string;
  ends: string;
  region: string;
  openness: string;
  /** `instrument/draft`. */
  draft: string;
  milestone: string;
  agenda: TypedItem[];
  documents: string;
  state: string;
  summary: string;
  outcomes: string;
  every: string;
  times: number;
  reason: string;
}

/** A form as it begins: empty in the zone of the process, or as the meeting stands. */
export function typedOf(meeting: Meeting | null, zone: string): Typed {
  return {
    title: meeting?.title ?? '',
    kind: meeting?.kind ?? 'regional',
    about: meeting?.about ?? '',
    mode: meeting?.mode ?? 'in_person',
    place: meeting?.place ?? '',
    room: meeting?.room ?? '',
    zone: meeting?.zone ?? zone,
    starts: meeting?.starts ?? '',
    ends: meeting?.ends ?? '',
    region: meeting?.region ?? '',
    openness: meeting?.openness ?? 'participants',
    draft: meeting?.draft ? `${meeting.draft.instrument}/${meeting.draft.draft}` : '',
    milestone: meeting?.milestone?.id ?? '',
    agenda:
      meeting?.agenda.map(({ title, paragraphs, documents }) => ({
        title,
        paragraphs: paragraphs.map(({ id }) => id),
        documents: linesOf(documents),
      })) ?? [],
    documents: linesOf(meeting?.documents ?? []),
    state: meeting?.state ?? 'planned',
    summary: meeting?.summary ?? '',
    outcomes: meeting?.outcomes ?? '',
    every: '',
    times: 4,
    reason: '',
  };
}

/** What is sent of it. The service reads hours and zones; here they are only put together. */
export function writtenOf(typed: Typed): WriteMeeting {
  const [instrument = '', draft = ''] = typed.draft.split('/');
  const said = (text: string): string | undefined => text.trim() || undefined;
  return {
    title: typed.title.trim(),
    kind: typed.kind,
    about: said(typed.about),
    mode: typed.mode,
    place: typed.mode === 'virtual' ? undefined : said(typed.place),
    room: typed.mode === 'in_person' ? undefined : said(typed.room),
    zone: typed.zone,
    starts: typed.starts.trim(),
    ends: typed.ends.trim(),
    region: said(typed.region),
    openness: typed.openness,
    draft: draft ? { instrument, draft } : undefined,
    milestone: said(typed.milestone),
    agenda: typed.agenda
      .filter(({ title }) => title.trim())
      .map((item) => ({
        title: item.title.trim(),
        paragraphs: draft ? item.paragraphs : [],
        documents: documentsOf(item.documents),
      })),
    documents: documentsOf(typed.documents),
    state: typed.state,
    summary: said(typed.summary),
    outcomes: said(typed.outcomes),
    repeat: typed.every ? { every: typed.every, times: typed.times } : undefined,
    reason: said(typed.reason),
  };
}

export interface Document {
  title: string;
  address: string;
}

const linesOf = (documents: Document[]): string =>
  documents.map(({ title, address }) => `${title} ${address}`).join('\n');

/** A line is a title and an address; without a title the address stands for itself. */
export function documentsOf(text: string): Document[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const words = line.split(/\s+/);
    const address = words.pop() ?? '';
    return { title: words.join(' ') || address, address };
  });
}

/** A line of what an offer brings: at its end an amount with its currency, or neither. */
export function contributionsOf(text: string): { what: string; amount?: number; currency?: string }[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const found = /^(.*\S)\s+(\d[\d\s.,']*)\s+([A-Za-z]{3})$/.exec(line);
    if (!found) return { what: line };
    const [, what = '', amount = '', currency = ''] = found;
    return { what, amount: Number(amount.replace(/\D/g, '')), currency: currency.toUpperCase() };
  });
}
