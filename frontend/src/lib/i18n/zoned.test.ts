import { describe, expect, it } from 'vitest';
import { bothOf, instantOf, localOf } from './zoned.ts';

describe('a deadline in the zone of its process', () => {
  it('is the moment that zone’s clocks show it', () => {
    expect(instantOf('2024-10-14T23:59', 'Africa/Nairobi')).toBe('2024-10-14T20:59:00Z');
    expect(instantOf('2026-07-01T12:00', 'Europe/Paris')).toBe('2026-07-01T10:00:00Z');
    expect(instantOf('2026-12-01T12:00', 'Europe/Paris')).toBe('2026-12-01T11:00:00Z');
    expect(instantOf('2026-11-22T00:00', 'Asia/Kathmandu')).toBe('2026-11-21T18:15:00Z');
    expect(instantOf('2026-11-22T10:00', 'UTC')).toBe('2026-11-22T10:00:00Z');
  });

  it('is the first of two where clocks are put back', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00Z');
    expect(instantOf('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
  });

  it('is read as if clocks had not leapt where they do', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00Z');
  });

  it('is told apart where clocks show it twice, and nowhere else', () => {
    expect(bothOf('2026-10-25T02:30', 'Europe/Paris')).toEqual([
      '2026-10-25T02:30+02:00',
      '2026-10-25T02:30+01:00',
    ]);
    expect(bothOf('2026-11-01T01:30', 'America/St_Johns')).toEqual([
      '2026-11-01T01:30-02:30',
      '2026-11-01T01:30-03:30',
    ]);
    for (const time of [
      '2026-10-25T03:00',
      '2026-10-25T01:59',
      '2026-03-29T02:30',
      '2026-07-01T12:00',
      '',
      'never',
    ]) {
      expect(bothOf(time, 'Europe/Paris')).toEqual([]);
    }
    expect(bothOf('2026-10-25T02:30', 'Mars/Olympus')).toEqual([]);
  });

  it('comes back as it was typed', () => {
    for (const zone of [
      'Africa/Nairobi',
      'Europe/Paris',
      'America/St_Johns',
      'Pacific/Apia',
      'Asia/Kathmandu',
    ]) {
      for (const time of ['2026-01-31T23:59', '2026-06-30T00:00', '2024-02-29T12:34', '2026-10-25T03:00']) {
        expect(localOf(instantOf(time, zone) ?? '', zone)).toBe(time);
      }
    }
  });

  it('is nothing where it is no time or no zone', () => {
    expect(instantOf('', 'UTC')).toBeNull();
    expect(instantOf('2026-02-30T10:00', 'UTC')).toBeNull();
    expect(instantOf('2026-02-20T10:00', 'Mars/Olympus')).toBeNull();
    expect(localOf('never', 'UTC')).toBe('');
  });
});
