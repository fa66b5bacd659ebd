import type { Locator, Page } from '@playwright/test';

interface Place {
  from: [number, number];
  to: [number, number];
}

/** Where words stand on the screen, from the first letter to the last, once nothing moves any more. */
async function placeOf(page: Page, wording: Locator, words: string): Promise<Place> {
  await wording.scrollIntoViewIfNeeded();
  let place = await measure(wording, words);
  for (let before = null as Place | null; JSON.stringify(before) !== JSON.stringify(place); ) {
    await page.waitForTimeout(100);
    [before, place] = [place, await measure(wording, words)];
  }
  return place;
}

async function measure(wording: Locator, words: string): Promise<Place> {
  return wording.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes.at(0), boxes.at(-1)];
      if (!first || !last) break;
      return {
        from: [first.left + 0.5, (first.top + first.bottom) / 2],
        to: [last.right - 0.5, (last.top + last.bottom) / 2],
      };
    }
    throw new Error(`“${wanted}” is not in one piece of ${element.textContent}`);
  }, words);
}

/** Chooses words by dragging the mouse over them. */
export async function drag(page: Page, wording: Locator, words: string): Promise<void> {
  const { from, to } = await placeOf(page, wording, words);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, to[1], { steps: 3 });
  await page.mouse.move(...to, { steps: 3 });
  await page.mouse.up();
}

/** Chooses words as a finger or a screen reader leaves them chosen: nothing but the selection itself. */
export async function choose(wording: Locator, words: string): Promise<void> {
  await wording.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`“${wanted}” is not in one piece of ${element.textContent}`);
  }, words);
}
