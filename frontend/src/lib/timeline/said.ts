import type { Precision } from '#lib/api/timeline.ts';
import { locale } from '#lib/i18n/dates.ts';

const shapes: Record<Precision, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};
/** How exactly `2027`, `2027-06` and `2027-06-14` are told. */
const told: Partial<Record<number, Precision>> = { 4: 'year', 7: 'month', 10: 'day' };

const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
/** Any day of what a date names. */
const anyDay = (date: string): Date => at(`${date}-01-01`.slice(0, 10));

/** Days as the reader's language writes them, as exactly as they are told: `2027-06`, `2027-01/2027-05`. */
export function said(when: string, language: string = locale()): string {
  const [from = '', to = from] = when.split('/');
  const precision = told[from.length];
  if (!precision) return when;
  const [first, last] = [anyDay(from), anyDay(to)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return when;
  return new Intl.DateTimeFormat(language, { ...shapes[precision], timeZone: 'UTC' }).formatRange(
    first,
    last,
  );
}
