import { describe, expect, it } from 'vitest';
import type { Meeting } from '#lib/api/meetings.ts';
import { contributionsOf, documentsOf, typedOf, writtenOf } from './writing.ts';

const meeting = {
  id: 'm',
  title: 'Consultation',
  kind: 'regional',
  mode: 'hybrid',
  place: 'Nairobi',
  room: 'https://rooms.example/1',
  region: 'africa',
  zone: 'Africa/Nairobi',
  starts: '2031-06-14T10:00',
  ends: '2031-06-14T12:00',
  openness: 'public',
  state: 'planned',
  draft: { instrument: 'rivers', draft: 'zero', label: 'Zero draft' },
  agenda: [
    {
      title: 'Reviews',
      paragraphs: [{ id: 'p', anchor: '3', label: '3.' }],
      documents: [{ title: 'Study', address: 'https://example.org/a' }],
    },
  ],
  documents: [],
} as unknown as Meeting;

describe('a meeting', () => {
  it('is sent as it stands where nothing is typed', () => {
    expect(writtenOf(typedOf(meeting, 'UTC'))).toMatchObject({
      title: 'Consultation',
      zone: 'Africa/Nairobi',
      starts: '2031-06-14T10:00',
      place: 'Nairobi',
      room: 'https://rooms.example/1',
      draft: { instrument: 'rivers', draft: 'zero' },
      agenda: [
        {
          title: 'Reviews',
          paragraphs: ['p'],
          documents: [{ title: 'Study', address: 'https://example.org/a' }],
        },
      ],
    });
  });

  it('names no place where it has none', () => {
    const typed = { ...typedOf(meeting, 'UTC'), mode: 'virtual' };
    expect(writtenOf(typed).place).toBeUndefined();
    expect(writtenOf({ ...typed, mode: 'in_person' }).room).toBeUndefined();
  });
});

it('documents are lines of a title and an address', () => {
  expect(documentsOf('The study https://a.example\n\nhttps://b.example')).toEqual([
    { title: 'The study', address: 'https://a.example' },
    { title: 'https://b.example', address: 'https://b.example' },
  ]);
});

it('what an offer brings ends with an amount and its currency, or with neither', () => {
  expect(contributionsOf("The hall 12'000 usd\nInterpretation\nThree rooms")).toEqual([
    { what: 'The hall', amount: 12000, currency: 'USD' },
    { what: 'Interpretation' },
    { what: 'Three rooms' },
  ]);
});
