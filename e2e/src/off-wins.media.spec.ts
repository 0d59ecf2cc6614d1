import { gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

/** Longer than a command waits for its answer. */
const CUT_MS = 36_000;

let therapist: Person;
let first: Person;

test.beforeAll(async () => {
  ({ therapist, first } = await gather(scene(), ['first']));
});

test('[OF1] a camera turned off while the network is gone stays off when it is back', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await expect.poll(() => therapist.sees()).toEqual(['first']);
  const context = first.page.context();
  await context.setOffline(true);
  await expect(first.page.getByText(room.reconnectingWords)).toBeVisible({ timeout: 40_000 });
  await roomOn(first.page).camera.click();
  await expect(roomOn(first.page).camera).toHaveAttribute('aria-pressed', 'false');
  const pressed = Date.now();
  await expect.poll(() => Date.now() - pressed, { timeout: 60_000 }).toBeGreaterThan(CUT_MS);
  await expect(roomOn(first.page).camera).toHaveAttribute('aria-pressed', 'false');

  await context.setOffline(false);
  await expect(first.page.getByText(room.reconnectingWords)).toHaveCount(0, { timeout: 30_000 });
  // Sound is back, over new connections; of the picture not one packet goes over them.
  await expect.poll(() => therapist.hears(), { timeout: 30_000 }).toContain('first');
  await expect(roomOn(first.page).camera).toHaveAttribute('aria-pressed', 'false');
  const { pictures } = await therapist.arrived();
  await expect
    .poll(() => Date.now() - pressed, { timeout: 60_000 })
    .toBeGreaterThan(CUT_MS + 8_000);
  expect((await therapist.arrived()).pictures).toBe(pictures);
  expect(await therapist.sees()).toEqual([]);
});
