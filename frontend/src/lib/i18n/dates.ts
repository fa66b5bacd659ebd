import { language } from './messages.svelte.ts';

/** A moment as the clock of `zone` shows it (the reader's own zone when absent). */
export function moment(iso: string, zone?: string): string {
  return format(iso, zone, { dateStyle: 'medium', timeStyle: 'short' });
}

/** The day of a moment, or of a plain `YYYY-MM-DD`. */
export function day(iso: string, zone?: string): string {
  const plain = /^\d{4}-\d\d-\d\d$/.test(iso);
  return format(plain ? `${iso}T12:00:00Z` : iso, plain ? 'UTC' : zone, { dateStyle: 'long' });
}

/** The hour alone, in the reader's zone. */
export function hour(iso: string, zone?: string): string {
  return format(iso, zone, { timeStyle: 'short' });
}

/** The city of a zone's name: `Africa/Nairobi` is read as "Nairobi". */
export const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

export const readersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** True where the reader's clock shows another hour than the process's at that moment. */
export function clocksDiffer(iso: string, zone: string): boolean {
  return moment(iso, zone) !== moment(iso);
}

/** "2 days ago", "in 3 hours", for what lies near. */
export function relative(iso: string, now: number): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  const words = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit);
  }
  return words.format(0, 'minute');
}

/** The house writes the day before the month. */
const locale = (): string => (language() === 'en' ? 'en-GB' : language());

function format(iso: string, zone: string | undefined, options: Intl.DateTimeFormatOptions): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  try {
    return new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone }).format(time);
  } catch {
    return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(time);
  }
}
