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

/** The house writes the day before the month. */
export const locale = (): string => (language() === 'en' ? 'en-GB' : language());

/** A moment by the clock of a zone; as it was written where it is none. */
export function format(iso: string, zone: string | undefined, options: Intl.DateTimeFormatOptions): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  try {
    return new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone }).format(time);
  } catch {
    return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(time);
  }
}
