import { describe, expect, it } from 'vitest';
import { pictured } from './picture.ts';

const days = (first_day: string, last_day: string) => ({
  when: '',
  first_day,
  last_day,
  precision: 'day' as const,
});

describe('the picture of a timeline', () => {
  it('is true to scale and within itself', () => {
    const picture = pictured(
      [days('2027-01-01', '2027-01-10'), days('2027-01-11', '2027-01-20')],
      '2027-01-11',
    );
    expect(picture?.bars).toEqual([
      { from: 0, wide: 50 },
      { from: 50, wide: 50 },
    ]);
    expect(picture?.today).toBe(50);
  });
  it('marks months of a short path and years of a long one, none outside', () => {
    const short = pictured([days('2027-01-15', '2027-04-30')], '2030-01-01');
    expect(short?.marks.map(({ day }) => day)).toEqual(['2027-02-01', '2027-03-01', '2027-04-01']);
    expect(short?.today).toBeNull();
    const long = pictured([days('2020-06-01', '2027-04-30')], '2021-01-01');
    expect(long?.marks[0]).toMatchObject({ day: '2021-01-01', yearly: true });
    for (const mark of [...(short?.marks ?? []), ...(long?.marks ?? [])]) {
      expect(mark.at).toBeGreaterThanOrEqual(0);
      expect(mark.at).toBeLessThan(100);
    }
  });
  it('has room for one day, and is none without milestones', () => {
    expect(pictured([days('2027-01-01', '2027-01-01')], '2027-01-01')?.bars).toEqual([
      { from: 0, wide: 100 },
    ]);
    expect(pictured([], '2027-01-01')).toBeNull();
  });
});
