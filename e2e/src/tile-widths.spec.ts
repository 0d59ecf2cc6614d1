import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import type { Page } from '@playwright/test';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { enlargeText, expectInReach } from './fixtures/in-sight.ts';
import { tileFaults } from './fixtures/layout-faults.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takeSeat, type Seated } from './fixtures/seated.ts';
import { SCREENS } from './fixtures/screens.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

/** Members who connect without a browser. */
const MORE = ['Birch', 'Cedar', 'Dogwood', 'Elm', 'Fern', 'Ginkgo', 'Hazel'] as const;

const seats = new DisposableStack();
let therapist: Person;
let first: Person;
let birch: Seated | undefined;

test.beforeAll(async () => {
  ({ therapist, first } = await gather(scene(), ['first']));
  for (const part of MORE) {
    const seated = seats.use(await takeSeat(scene().server, 'first', { part, media: false }));
    birch ??= seated;
  }
  await roomOn(therapist.page).press(room.lobby.admitAll, { count: MORE.length });
  await expect(roomOn(first.page).tiles).toHaveCount(MORE.length + 2);
});

test.afterAll(() => seats.dispose());

/** On a phone, the faces are one of its views. */
async function showFaces(page: Page): Promise<void> {
  const faces = page.getByRole('tab', { name: room.tabs.faces, exact: true });
  if (!(await faces.isVisible())) return;
  await faces.click();
  // In another size another control would be under the pointer, and its tooltip over this one.
  await page.mouse.move(0, 0);
}

async function expectTilesInOrder(): Promise<void> {
  for (const { page } of [therapist, first]) {
    for (const size of ['100%', '200%']) {
      await page.evaluate((text) => {
        document.documentElement.style.fontSize = text;
      }, size);
      for (const [width, height] of SCREENS) {
        await page.setViewportSize({ width, height });
        await showFaces(page);
        const message = `${String(width)} by ${String(height)} px, text of ${size}`;
        await expect(async () => expect(await tileFaults(page)).toEqual([]), { message }).toPass({
          timeout: 5_000,
        });
      }
    }
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await page.setViewportSize({ width: 1280, height: 720 });
  }
}

test('[LY7] among nine people nothing on a tile lies over a name', expectTilesInOrder);

test('[LY7] nor does it on the small tiles beside a scene', async () => {
  const leading = roomOn(therapist.page);
  await leading.chooseCard(card.title);
  const panel = therapist.page.getByRole('tabpanel');
  for (const [role, name] of [
    ['jessica', partOf('first')],
    ['daniel', 'Birch'],
  ] as const) {
    await panel
      .getByRole('listitem')
      .filter({ has: therapist.page.getByLabel(card.roles[role]?.name ?? '') })
      .getByRole('combobox')
      .selectOption({ label: name });
  }
  await roomOn(first.page).press(room.exercise.yes);
  expect(await birch?.seat.command({ type: 'exercise:accept' })).toBe('ok');
  await leading.press(room.exercise.begin);
  await leading.press(room.exercise.next);
  await expect(panel.getByRole('button', { name: room.exercise.pause })).toBeVisible();
  await expectTilesInOrder();
});

test('[LY7] the view that is chosen keeps its tab in sight, however the screen is turned', async () => {
  const { page } = therapist;
  await roomOn(page).open('breakouts');
  const tab = page.getByRole('tab', { name: room.tabs.breakouts });
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(tab).toBeInViewport({ ratio: 1 });
  }
});

test('[LY9] with large letters, what can be done about a call for help is in reach', async () => {
  const { page } = therapist;
  await roomOn(first.page).press(room.care.buttonName);
  const call = page.getByRole('region', { name: room.care.duty.label });
  await expect(call).toBeVisible();
  await enlargeText(page);
  for (const [width, height] of SCREENS) {
    if (width < 360) continue;
    await page.setViewportSize({ width, height });
    await expectInReach(call.getByRole('button').first());
  }
});
