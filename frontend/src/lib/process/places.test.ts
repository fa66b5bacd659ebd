import { describe, expect, it } from 'vitest';
import { offered, places } from './places.ts';

describe('the places of a process', () => {
  it('are offered to those who may go there, in one order', () => {
    expect(offered(places.flatMap(({ needs }) => needs ?? []))).toEqual(places);
    expect(offered([])).toEqual(places.filter(({ needs }) => needs === undefined));
  });

  it('each have an address of their own', () => {
    expect(new Set(places.map(({ path }) => path)).size).toBe(places.length);
    for (const { path } of places) expect(path).toMatch(/^(\/[a-z-]+)?$/);
  });
});
