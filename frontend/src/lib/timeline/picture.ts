import type { Days } from '#lib/api/timeline.ts';

const DAY = 86_400_000;
const number = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);

/** A stretch of the picture, in percent of its width from where the line begins. */
export interface Stretch {
  from: number;
  wide: number;
}
export interface Picture {
  bars: Stretch[];
  /** The first days of the months or years that are written below, and where. */
  marks: { day: string; yearly: boolean; at: number }[];
  /** Where today is, if it lies within. */
  today: number | null;
}

/** Where each milestone lies on a line from the first day of any to the last, true to scale. */
export function pictured(milestones: Days[], today: string): Picture | null {
  if (milestones.length === 0) return null;
  const first = Math.min(...milestones.map(({ first_day }) => number(first_day)));
  const last = Math.max(...milestones.map(({ last_day }) => number(last_day))) + 1;
  const at = (day: number): number => ((day - first) / (last - first)) * 100;
  const now = number(today);
  return {
    bars: milestones.map(({ first_day, last_day }) => {
      const from = at(number(first_day));
      return { from, wide: at(number(last_day) + 1) - from };
    }),
    marks: marks(first, last).map((mark) => ({ ...mark, at: at(number(mark.day)) })),
    today: now >= first && now < last ? at(now) : null,
  };
}

/** As many months as fit in words, every third, or years. */
function marks(first: number, last: number): { day: string; yearly: boolean }[] {
  const months = (last - first) / 30.4;
  const step = months <= 8 ? 1 : months <= 30 ? 3 : 12;
  const start = new Date(first * DAY);
  const found: { day: string; yearly: boolean }[] = [];
  for (let month = 0; ; month += 1) {
    const date = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1));
    const day = date.getTime() / DAY;
    if (day >= last) return found;
    if (day >= first && date.getUTCMonth() % step === 0)
      found.push({ day: date.toISOString().slice(0, 10), yearly: step === 12 });
  }
}
