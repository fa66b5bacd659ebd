/** What people can be looked for by; each is in the address. */
export const filters = ['q', 'capacity', 'party', 'region', 'status'] as const;
export type Filters = Record<(typeof filters)[number], string>;

export function filtersOf(url: URL): Filters {
  return Object.fromEntries(filters.map((name) => [name, url.searchParams.get(name) ?? ''])) as Filters;
}

/** The query the service is asked with: what is empty is left out. */
export function queryOf(asked: Filters, after: string | null): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  return new URLSearchParams([...given, ['limit', '50'], ...(after ? [['after', after]] : [])]).toString();
}
