import { gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { room } from './fixtures/texts.ts';
import { expectHears, expectSees } from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

/** Longer than a command waits for its answer, on the page's own clock. */
const CUT_MS = 36_000;
/** So many packets of sound that a picture would have come with them. */
const PLENTY = 200;

let therapist: Person;
let first: Person;

test.beforeAll(async () => {
  ({ therapist, first } = await gather(scene(), ['first'], { media: true }));
});

test('[OF1] a camera turned off while the network is gone stays off when it is back', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await expectSees(therapist, ['first']);
  const { page } = first;
  await page.clock.install();
  await page.context().setOffline(true);
  await expect(page.getByText(room.reconnectingWords)).toBeVisible({ timeout: 40_000 });
  await roomOn(page).camera.click();
  await expect(roomOn(page).camera).toHaveAttribute('aria-pressed', 'false');
  await page.clock.fastForward(CUT_MS);
  await expect(roomOn(page).camera).toHaveAttribute('aria-pressed', 'false');

  await page.context().setOffline(false);
  await expect(page.getByText(room.reconnectingWords)).toHaveCount(0, { timeout: 30_000 });
  // Sound is back, over new connections; of the picture not one packet goes over them.
  await expectHears(therapist, ['first'], 30_000);
  await expect(roomOn(page).camera).toHaveAttribute('aria-pressed', 'false');
  const { pictures, voices } = await therapist.arrived();
  await expect
    .poll(async () => (await therapist.arrived()).voices - voices, { timeout: 30_000 })
    .toBeGreaterThan(PLENTY);
  expect((await therapist.arrived()).pictures).toBe(pictures);
  await expectSees(therapist, []);
});
