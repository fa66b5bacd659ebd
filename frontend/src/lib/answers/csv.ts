/** Rows as a file a spreadsheet opens: RFC 4180, UTF-8 with its mark, nothing a spreadsheet would run as a formula. */
export function csvOf(head: string[], rows: (string | null | undefined)[][]): string {
  const line = (cells: (string | null | undefined)[]): string => cells.map(cell).join(',');
  return `\uFEFF${[head, ...rows].map(line).join('\r\n')}\r\n`;
}

function cell(value: string | null | undefined): string {
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
