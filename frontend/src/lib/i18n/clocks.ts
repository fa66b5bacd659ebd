import { format, moment } from './dates.ts';
import { language } from './messages.svelte.ts';

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
