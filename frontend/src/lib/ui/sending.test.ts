import { expect, it } from 'vitest';
import { Sending } from './sending.svelte.ts';

it('does one act at a time', async () => {
  const sending = new Sending();
  const done: number[] = [];
  let finish = (): void => undefined;
  const first = sending.run(() => new Promise((resolve) => (finish = resolve)));
  expect(sending.busy).toBe(true);
  await sending.run(() => Promise.resolve(void done.push(2)));
  finish();
  await first;
  expect(done).toEqual([]);
  await sending.run(() => Promise.resolve(void done.push(3)));
  expect([done, sending.busy]).toEqual([[3], false]);
});

it('keeps what went wrong until the next act', async () => {
  const sending = new Sending();
  const failure = new Error('the line is down');
  await sending.run(() => Promise.reject(failure));
  expect([sending.error, sending.busy]).toEqual([failure, false]);
  await sending.run(() => Promise.resolve());
  expect(sending.error).toBeNull();
});
