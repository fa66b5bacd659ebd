/** The query of an address with some of it changed; `null` takes a part away. */
export function queryWith(url: URL, changes: Record<string, string | null>): string {
  const query = new URLSearchParams(url.searchParams);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  // Commas may stand as they are, and people read addresses.
  return `?${query.toString().replaceAll('%2C', ',')}`;
}
