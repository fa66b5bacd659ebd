import { expect, it } from 'vitest';
import type { Mandate } from '#lib/api/types.ts';
import { movesOf } from './moves.ts';

const mandate = (status: Mandate['status'], may: Mandate['may']): Mandate => ({ status, may }) as Mandate;

it('offers what the service allows and the standing of the mandate leaves open', () => {
  const both: Mandate['may'] = ['suspend_mandate', 'end_mandate'];
  expect(movesOf(mandate('active', both))).toEqual(['suspend', 'end']);
  expect(movesOf(mandate('suspended', both))).toEqual(['resume', 'end']);
  expect(movesOf(mandate('ended', both))).toEqual([]);
  expect(movesOf(mandate('active', []))).toEqual([]);
  expect(movesOf(mandate('invited', ['end_mandate']))).toEqual(['end']);
});
