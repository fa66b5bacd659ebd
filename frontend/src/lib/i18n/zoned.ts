/** A clock time in a zone, as a field of the browser gives it: `2026-11-22T10:00`. */
const local = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/;

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function ahead(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const at = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}

/** A clock time read as if the clocks stood at UTC; null for what is no time. */
function wallOf(time: string): number | null {
  const found = local.exec(time);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  return new Date(wall).getUTCDate() === day ? wall : null;
}

/** How far the clocks of a zone may be ahead when they show a time, on the day before and on the day after. */
const around = (wall: number, zone: string): [number, number] => [
  ahead(wall - 86_400_000, zone),
  ahead(wall + 86_400_000, zone),
];

/**
 * The moment a zone's clocks show a time, in UTC. A time the clocks show twice is the first of the two; one they leap
 * over is read as if they had not leapt. Null for what is no time, or an unknown zone.
 */
export function instantOf(time: string, zone: string): string | null {
  const wall = wallOf(time);
  if (wall === null) return null;
  try {
    const [before, after] = around(wall, zone);
    const fits = [wall - before, wall - after].filter((one) => one + ahead(one, zone) === wall);
    const instant = fits.length > 0 ? Math.min(...fits) : wall - before;
    return new Date(instant).toISOString().replace('.000Z', 'Z');
  } catch {
    return null;
  }
}

/** A time that a zone's clocks show twice, as both are told apart: `2026-10-25T02:30+02:00`, the first before the second. */
export function bothOf(time: string, zone: string): string[] {
  const wall = wallOf(time);
  if (wall === null) return [];
  try {
    const distances = around(wall, zone);
    const twice = distances.every((one) => ahead(wall - one, zone) === one) && distances[0] !== distances[1];
    return twice ? distances.map((one) => `${time}${distanceOf(one)}`) : [];
  } catch {
    return [];
  }
}

/** A distance from UTC as ISO 8601 writes it. */
function distanceOf(milliseconds: number): string {
  const minutes = Math.abs(milliseconds) / 60_000;
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** What a zone's clocks show at a moment, as a field of the browser takes it. */
export function localOf(iso: string, zone: string): string {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) return '';
  return new Date(instant + ahead(instant, zone)).toISOString().slice(0, 16);
}
