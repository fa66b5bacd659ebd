import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const real = resolve(root, '../shared/texts/smart-cities-resolution-crp4-rev1.txt');
const ours = resolve(root, 'backend/acts/demo/first.md');

/** Words of a paragraph and what an expert would rather read. */
export interface Wish {
  anchor: string;
  words: string;
  instead: string;
  saying: string;
}

/** What the main job is done on, and what is known about it. */
export interface Subject {
  file: string;
  /** The first words on the page that names the text. */
  title: string;
  paragraphs: number;
  counts: string[];
  taken: Wish;
  adapted: Wish;
  refused: Wish;
}

/** Where the real resolution lies; says so aloud where it does not. */
export function resolution(): string | null {
  if (existsSync(real)) return real;
  console.log(`  ${real} is not there: it is not negotiated`);
  return null;
}

/** The real text beside the repository; where it is not there, says so aloud and takes our own. */
export function subject(): Subject {
  if (existsSync(real)) {
    return {
      file: real,
      title: 'International guidelines on people-centred smart cities',
      paragraphs: 25,
      counts: ['130opening brackets', '127closing brackets', '31position tags', '60positions', '6ad ref stamps'],
      taken: {
        anchor: 'op6',
        words: 'technically and financially support',
        instead: 'support, with knowledge and with money,',
        saying: 'Both are needed, and both should be plain to see.',
      },
      adapted: {
        anchor: 'pp1',
        words: 'profound and dynamic impact',
        instead: 'deep impact',
        saying: 'One word does the work of two.',
      },
      refused: {
        anchor: 'op2',
        words: 'regulations, plans and strategies',
        instead: 'rules',
        saying: 'Three words where one would do.',
      },
    };
  }
  console.log(`  ${real} is not there: the main job is done on ${ours}`);
  return {
    file: ours,
    title: 'Principles for the care of rivers that cities share',
    paragraphs: 16,
    counts: ['18opening brackets', '18closing brackets', '17position tags', '41positions', '2ad ref stamps'],
    taken: { anchor: 'op5', words: 'every five years', instead: 'every three years', saying: 'Five is long.' },
    adapted: { anchor: 'pp1', words: 'felt by all those downstream', instead: 'felt downstream', saying: 'Shorter.' },
    refused: { anchor: 'pp4', words: 'memory, worship and rest', instead: 'memory and rest', saying: 'Not a law on worship.' },
  };
}
