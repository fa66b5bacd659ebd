import { fill, publicRound, text } from '#support/public.ts';
import { expect, house, test } from '#support/test.ts';

// A service that counts: what one network may send freely is soon used up.
house({ limits: true });

test('the work a browser is asked for is done apart from the page', async ({ visit }) => {
  const desk = await visit('secretariat');
  const { round } = await publicRound(desk.page, desk.token ?? '');
  const { page } = await visit(null);
  // What a network may send freely is used up first.
  for (let number = 0; number < 3; number += 1) {
    const body = {
      comment: { kind: 'general', text: 'One of the free ones.' },
      email: `free${number}@public.example`,
      region: 'europe',
      consent: true,
    };
    await page.request.post(`/api/v1/rounds/${round}/public-comments`, { data: body });
  }
  await page.goto(`/en/t/${text}/take-part/${round}`);
  await fill(page, 'Said with some work.', 'work@public.example');
  const asked = page.waitForResponse((answer) => answer.status() === 428);
  await page.getByRole('button', { name: 'Send the comment' }).click();
  await asked;
  await expect(page.getByRole('heading', { name: /Received under this number/ })).toBeVisible({ timeout: 60_000 });
});
