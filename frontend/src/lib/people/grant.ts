import type { Capacity } from '#lib/api/types.ts';

/** What is filled in for a mandate. */
export interface Wish {
  email: string;
  name: string;
  capacity: Capacity;
  party: string;
  region: string;
  organization: string;
  process: string;
  from: string;
  to: string;
  reason: string;
}

/** Which questions a capacity raises; the service answers for those that are wrong. */
export function needs(capacity: Capacity): {
  party?: 'may' | 'must';
  region?: 'may' | 'must';
  organization?: true;
} {
  switch (capacity) {
    case 'coordinator':
    case 'delegate':
    case 'alternate':
      return { party: 'must' };
    case 'expert':
      return { party: 'may', region: 'may' };
    case 'regional':
      return { region: 'must' };
    case 'organization':
      return { organization: true, region: 'may' };
    default:
      return {};
  }
}

/** What is known of the mandate, in one line. */
export const sentenceParts = (parts: (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');
