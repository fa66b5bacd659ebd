import { ask } from "#support/ask.ts";
import { violations } from "#support/axe.ts";
import { expect, house, test } from "#support/test.ts";

house();

/** One sentence cut by a blank line, in a list with dashes. */
const text = `# Rivers

1. Every city shall keep the banks of its rivers and of

its lakes clean.

- weirs;
- mills.

2. Cities report once a year.
`;

test("what was healed is shown, taken back and made again before anything is stored", async ({ visit }) => {
  const { page } = await visit("secretariat");
  await page.goto("/en/t/river-principles/import");
  await page.getByLabel("Or paste the text").fill(text);
  await page.getByRole("button", { name: "Preview" }).click();
  const healed = page.getByRole("listitem").filter({ hasText: "in the middle of a sentence was healed" });
  await expect(healed).toBeVisible();
  await expect(page.getByText("2 list dashes were removed; the items are items of a list.")).toBeVisible();
  const whole = page.getByText("Every city shall keep the banks of its rivers and of its lakes clean.");
  await expect(whole).toBeVisible();
  await healed.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(healed).toContainText("Undone:");
  await expect(whole).toHaveCount(0);
  await expect(page.getByText("its lakes clean.", { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await healed.getByRole("button", { name: "Do it again" }).click();
  await expect(whole).toBeVisible();
  await healed.getByRole("button", { name: "Undo" }).click();
  await expect(whole).toHaveCount(0);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const replace = page.getByRole("dialog").getByRole("button", { name: "Replace" });
  await expect(replace.or(page.getByRole("heading", { name: /^Imported/ }))).toBeVisible();
  if (await replace.isVisible()) await replace.click();
  await expect(page.getByRole("heading", { name: /^Imported: 5 paragraphs/ })).toBeFocused();
  await page.getByRole("link", { name: "Read the working draft" }).click();
  await expect(page.getByText("its lakes clean.", { exact: true })).toBeVisible();
});

test("what was done to a text is said in the language of the page", async ({ visit }) => {
  const { page } = await visit("secretariat");
  await page.goto("/fr/t/river-principles/import");
  await page.getByRole("textbox").fill(text);
  await page.getByRole("button", { name: "Voir le résultat" }).click();
  await expect(page.getByText("2 tirets de liste ont été retirés")).toBeVisible();
  await expect(page.getByText("au milieu d’une phrase a été réparée")).toBeVisible();
  await expect(page.getByText("was healed")).toHaveCount(0);
});

test("what is odd in a text, and what mends it, are said in the language of the page", async ({ visit }) => {
  const { page } = await visit("secretariat");
  await page.goto("/es/t/river-principles/import");
  await page.getByRole("textbox").fill("1. Mills rest] on Sundays.\n\n2. Cities [keep their rivers clean.\n");
  await page.getByRole("button", { name: "Ver el resultado" }).click();
  await expect(page.getByText("se abre y nunca se cierra")).toBeVisible();
  await expect(page.getByText("cierra un corchete que no se abrió")).toBeVisible();
  await expect(page.getByText("Reparación propuesta: Quitar este «]»")).toBeVisible();
  await expect(page.getByText("opened and never closed")).toHaveCount(0);
});

/** Options over ranges of paragraphs, as treaty drafts have them. */
const options = `# Wells

1. The Parties shall

Option 1: (paragraphs 2-3)

2. Share [all] water of a well equally.

3. Meet every year to measure it.

Option 2: (paragraph 4)

4. Share the water of a well by need.

Option 3: No text

5. These words are reviewed in 2030.
`;

test("options over several paragraphs are named at each, and lead to one another", async ({ visit }) => {
  const { page, token } = await visit("secretariat");
  await ask(page, token ?? "", "/instruments/river-principles/drafts", { text: options, replace: true });
  await page.goto("/en/t/river-principles/d/working");
  const of = (words: string) => page.locator("section.paragraph").filter({ hasText: words });
  const first = of("Option 1: (paragraphs 2-3)");
  await expect(first.locator(".related")).toHaveText(/^Option 1\s+Or:\s+Option 2\s+Option 3/);
  await expect(of("Meet every year").locator(".related")).toHaveText("Part of Option 1");
  await expect(of("Option 3: No text").locator(".related")).toContainText("no text");
  await expect(of("reviewed in 2030").locator(".related")).toHaveCount(0);
  await first.getByRole("link", { name: "Option 2" }).press("Enter");
  await expect(of("Option 2: (paragraph 4)")).toBeInViewport();
  expect(await violations(page)).toEqual([]);
});
