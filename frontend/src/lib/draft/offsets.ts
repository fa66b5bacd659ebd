/** The service counts code points; the browser counts UTF-16 units. */

export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** The code points from `start` up to `end`, both counted in code points. */
export function slice(text: string, start: number, end: number): string {
  return text.slice(unitsAt(text, start), unitsAt(text, end));
}

/** Where the code point number `point` begins, in UTF-16 units; the end for one beyond. */
export function unitsAt(text: string, point: number): number {
  let units = 0;
  let count = 0;
  for (const character of text) {
    if (count >= point) break;
    units += character.length;
    count += 1;
  }
  return units;
}

/** How many code points begin before the UTF-16 unit number `unit`. */
export function pointsAt(text: string, unit: number): number {
  let units = 0;
  let count = 0;
  for (const character of text) {
    if (units >= unit) break;
    units += character.length;
    count += 1;
  }
  return count;
}
