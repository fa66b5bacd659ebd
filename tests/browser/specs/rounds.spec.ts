import { violations } from "#support/axe.ts";
import { expect, house, test } from "#support/test.ts";

house();
const text = "/en/t/river-principles";

test("a round asks questions, is rehearsed, extended and answered", async ({ visit }) => {
  const { page } = await visit("secretariat");
  await page.goto(`${text}/rounds`);
  await page.getByLabel("Title").fill("A round that asks");
  await page.getByRole("checkbox", { name: "Participant" }).check();
  await page.getByLabel("From when").selectOption("after_close");
  await page.getByLabel("Tell them the names").check();
  await page.getByLabel("Languages").fill("en, fr");
  await page.getByLabel("Questions to participants").fill("What is missing?\nWhat is too much?");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Plan…" }).click();
  await page.getByRole("button", { name: "Plan the round" }).click();
  const card = page.getByRole("article").filter({ hasText: "A round that asks" });
  await expect(card).toContainText("after the round has closed, with names");
  await expect(card.getByRole("listitem")).toHaveText(["What is missing?", "What is too much?"]);

  await card.getByRole("link", { name: "Rehearse" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Rehearsal");
  const after = page.getByRole("row").filter({ hasText: "after the close" });
  await expect(after.getByRole("cell").nth(1)).toHaveText("yes");
  await page.getByLabel("As whom").selectOption("observer");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("row").filter({ hasText: "while it is open" }).getByRole("cell").first()).toHaveText(
    "no",
  );
  expect(await violations(page)).toEqual([]);

  await page.goto(`${text}/rounds`);
  await card.getByRole("button", { name: "Extend…" }).click();
  await page.getByRole("button", { name: "Extend the round" }).click();
  await expect(page.getByText("Give an hour and a reason.")).toBeVisible();
  await page.getByLabel("Why, for all to read").fill("Translations came late.");
  await page.getByRole("button", { name: "Extend the round" }).click();
  await expect(card).toContainText("Translations came late.");
  await expect(card.getByText("extended", { exact: true })).toBeVisible();

  const { page: expert } = await visit("expert");
  await expert.goto(`${text}/rounds`);
  await expert.getByRole("link", { name: "A round that asks" }).click();
  await expert.getByLabel("What is missing?").fill("The lakes.");
  await expert.reload();
  await expect(expert.getByLabel("What is missing?")).toHaveValue("The lakes.");
  await expert.getByLabel("A comment on the whole draft").fill("Good as a whole.");
  expect(await violations(expert)).toEqual([]);
  await expert.getByRole("button", { name: "Send" }).click();
  await expect(expert.getByRole("heading", { name: /^Received as/ })).toBeVisible();
  await expect(expert.getByText(/^Your answers have the numbers/)).toBeVisible();
});

test("a planned round is changed in all its parts, then cancelled with a reason", async ({ visit }) => {
  const { page } = await visit("secretariat");
  await page.goto(`${text}/rounds`);
  await page.getByLabel("Title").fill("A round for later");
  await page.getByLabel("Kind", { exact: true }).selectOption("public");
  await page.getByLabel("Comments of the public looked at").selectOption("everybody");
  await page.getByRole("checkbox", { name: "Participant" }).check();
  await page.getByLabel(/^Opens/).fill("2098-01-01T09:00");
  await page.getByLabel(/^Closes/).fill("2098-02-01T09:00");
  await page.getByRole("button", { name: "Plan…" }).click();
  await page.getByRole("button", { name: "Plan the round" }).click();
  const card = page.getByRole("article").filter({ hasText: "A round for later" });
  await expect(card.getByText("planned", { exact: true })).toBeVisible();
  await expect(card).toContainText("all");

  await card.getByRole("button", { name: "Change…" }).click();
  const form = page.getByRole("region", { name: "Change “A round for later”" });
  await expect(form.getByLabel("Title")).toBeFocused();
  await expect(form.getByLabel(/^Opens/)).toHaveValue("2098-01-01T09:00");
  await expect(form.getByLabel("Comments of the public looked at")).toHaveValue("everybody");
  expect(await violations(page)).toEqual([]);
  await form.getByRole("button", { name: "Back" }).click();
  await expect(card.getByRole("button", { name: "Change…" })).toBeFocused();
  await card.getByRole("button", { name: "Change…" }).click();
  await form.getByLabel("Title").fill("A round for much later");
  await form.getByLabel("Comments of the public looked at").selectOption("nobody");
  await form.getByRole("button", { name: "Change…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Plan it so" }).click();
  const changed = page.getByRole("article").filter({ hasText: "A round for much later" });
  await expect(changed).toContainText("none");

  await changed.getByRole("button", { name: "Cancel the round…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the round" }).click();
  await expect(page.getByText("Give a reason.")).toBeVisible();
  await page.getByLabel("Why, for all to read").fill("The meeting was put off.");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the round" }).click();
  await expect(changed.getByText("cancelled", { exact: true })).toBeVisible();
  await expect(changed).toContainText("The meeting was put off.");
  expect(await violations(page)).toEqual([]);
});

test("a delegation collects, its coordinator submits, and the author judges the answer", async ({ visit }) => {
  const { page } = await visit("kenya");
  await page.goto(`${text}/rounds`);
  await page.getByRole("link", { name: "Expert round on the first draft" }).click();
  await page.getByRole("link", { name: "Our set" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set of KEN");
  await page.getByText("Add a comment on the whole draft").click();
  await page.getByLabel("Comment", { exact: true }).fill("Say more about the lakes.");
  await page.getByRole("button", { name: "Add to the set" }).click();
  await expect(page.getByRole("article").getByText("offered")).toBeVisible();
  await page.getByRole("textbox", { name: "Your note" }).fill("Is this ours to say?");
  await page.getByRole("button", { name: "Tell the team" }).click();
  await expect(page.getByText("Is this ours to say?")).toBeVisible();
  await expect(page.getByText("Your coordinator submits the set.")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const set = page.url();
  const { page: nairobi } = await visit("nairobi");
  await nairobi.goto(set);
  await nairobi.getByRole("button", { name: "Take over" }).click();
  await nairobi.getByRole("button", { name: "Submit the set…" }).click();
  await expect(nairobi.getByRole("dialog")).toContainText("Record: KEN submits 1 comment");
  await nairobi.getByRole("dialog").getByRole("button", { name: "Submit the set" }).click();
  await expect(nairobi.getByRole("heading", { name: /^Received as/ })).toBeVisible();
  expect(await violations(nairobi)).toEqual([]);
  await nairobi.goto("/en/me");
  await expect(nairobi.getByRole("article").first()).toContainText("in the set");
  expect(await violations(nairobi)).toEqual([]);
});

test("figures and the record of a draft are read", async ({ visit }) => {
  const { page } = await visit("secretariat");
  await page.goto(text);
  await page.getByRole("link", { name: "Figures" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "By region and kind of participant" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto(text);
  await page.getByRole("link", { name: "Consolidation record" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consolidation record");
  await expect(page.getByRole("table")).toContainText("changed");
  expect(await violations(page)).toEqual([]);
});
