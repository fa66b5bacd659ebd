import type { OptionGroup } from '#lib/api/types.ts';

/** Where a paragraph stands in a set of options. */
export interface Standing {
  label: string;
  /** The option is that there be no text. */
  none: boolean;
  /** The option begins in this paragraph. */
  begins: boolean;
  /** What else can be chosen, with the paragraph it begins in. */
  others: { label: string; at: number }[];
}

/** The options the paragraph at `at` is part of, outermost first. Options within one paragraph are seen in its words. */
export function standingsOf(groups: OptionGroup[], at: number): Standing[] {
  return groups.flatMap(({ options }) => {
    const here = options.filter(({ first, last }) => first <= at && at <= last);
    if (here.length !== 1 || options.length < 2) return [];
    return here.map(({ label, first, no_text: none }) => ({
      label,
      none,
      begins: first === at,
      others: options
        .filter((one) => !here.includes(one))
        .map((one) => ({ label: one.label, at: one.first })),
    }));
  });
}
