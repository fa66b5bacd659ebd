import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('days in the reader’s language', () => {
  it('are as exact as they are told', () => {
    expect(said('2024-10-14', 'en-GB')).toBe('14 October 2024');
    expect(said('2024-10', 'en-GB')).toBe('October 2024');
    expect(said('2024', 'en-GB')).toBe('2024');
    expect(said('2024-02-29', 'fr')).toBe('29 février 2024');
    expect(said('2024-10', 'zh')).toBe('2024年10月');
  });
  it('say a period once where its ends share a month or a year', () => {
    expect(said('2024-01/2024-05', 'en-GB')).toMatch(/^January\s–\sMay 2024$|^January–May 2024$/u);
    expect(said('2024-10-14/2024-10-16', 'en-GB')).toMatch(/^14\s?–\s?16 October 2024$/u);
    expect(said('2024/2025', 'en-GB')).toMatch(/^2024\s?–\s?2025$/u);
  });
  it('never turn to another day in another zone', () => {
    for (const day of ['2024-01-01', '2024-12-31']) {
      expect(said(day, 'en-GB')).toContain('2024');
    }
  });
  it('stand as they were written where they cannot be read', () => {
    expect(said('some day', 'en-GB')).toBe('some day');
    expect(said('', 'en-GB')).toBe('');
    expect(said('2024-13', 'en-GB')).toBe('2024-13');
  });
});
