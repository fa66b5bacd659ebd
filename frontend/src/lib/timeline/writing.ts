import type {
  Milestone,
  MilestoneDocument,
  MilestoneState,
  Precision,
  WriteMilestone,
} from '#lib/api/timeline.ts';

/** What is typed about a milestone. */
export interface Typed {
  title: string;
  what: string;
  precision: Precision;
  from: string;
  to: string;
  tentative: boolean;
  state: MilestoneState;
  waits_for: string[];
  /** `instrument/draft`. */
  drafts: string[];
  rounds: string[];
  /** One on a line: title, then address. */
  documents: string;
  reason: string;
}

/** A form as it begins: empty, or as the milestone stands. */
export function typedOf(milestone: Milestone | null): Typed {
  const [from = '', to = ''] = milestone?.when.split('/') ?? [];
  return {
    title: milestone?.title ?? '',
    what: milestone?.description ?? '',
    precision: milestone?.precision ?? 'month',
    from,
    to,
    tentative: milestone?.tentative ?? true,
    state: milestone?.state ?? 'planned',
    waits_for: milestone?.waits_for.map(({ id }) => id) ?? [],
    drafts: milestone?.drafts.map(({ instrument, draft }) => `${instrument}/${draft}`) ?? [],
    rounds: milestone?.rounds.map(({ id }) => id) ?? [],
    documents: milestone?.documents.map(({ title, address }) => `${title} ${address}`).join('\n') ?? '',
    reason: '',
  };
}

/** What is sent of it. The service reads dates; here they are only put together. */
export function writtenOf(typed: Typed): WriteMilestone {
  return {
    title: typed.title.trim(),
    description: typed.what.trim() || undefined,
    when:
      typed.to.trim() && typed.to !== typed.from
        ? `${typed.from.trim()}/${typed.to.trim()}`
        : typed.from.trim(),
    tentative: typed.tentative,
    state: typed.state,
    waits_for: typed.waits_for,
    drafts: typed.drafts.map((name) => {
      const [instrument = '', draft = ''] = name.split('/');
      return { instrument, draft };
    }),
    rounds: typed.rounds,
    documents: documentsOf(typed.documents),
    reason: typed.reason.trim() || undefined,
  };
}

/** A line is a title and an address; without a title the address stands for itself. */
function documentsOf(text: string): MilestoneDocument[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const words = line.split(/\s+/);
      const address = words.pop() ?? '';
      return { title: words.join(' ') || address, address };
    });
}
