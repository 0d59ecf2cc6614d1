import type { Page } from '@playwright/test';
import { partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import { layoutFaults } from './fixtures/layout-faults.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();

/** Desks, tablets, phones, and phones on their side. */
const SCREENS = [
  [1600, 900],
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [900, 700],
  [1024, 1366],
  [820, 1180],
  [768, 1024],
  [744, 1133],
  [390, 844],
  [360, 740],
  [320, 640],
  [844, 390],
  [740, 360],
] as const;

const TEXT_SIZES = ['100%', '150%', '200%'] as const;

let therapist: Person;
let first: Person;

test.beforeAll(async () => {
  ({ therapist, first } = await gather(scene(), ['first'], {
    screens: { first: { hasTouch: true } },
  }));
  await roomOn(therapist.page).open('agenda');
  await roomOn(therapist.page).press(room.agenda.start);
});

const setText = (page: Page, size: string): Promise<void> =>
  page.evaluate((text) => {
    document.documentElement.style.fontSize = text;
  }, size);

async function expectInOrder(page: Page, size: string): Promise<void> {
  await setText(page, size);
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    await expectInOrderNow(page, `${String(width)} by ${String(height)} px`);
  }
}

const expectInOrderNow = (page: Page, message = 'as it is now') =>
  expect(async () => {
    expect(await layoutFaults(page)).toEqual([]);
  }, message).toPass({ timeout: 5_000 });

for (const size of TEXT_SIZES) {
  test(`[LY7] on no screen do a member's controls lie over one another, with text of ${size}`, () =>
    expectInOrder(first.page, size));

  test(`[LY7] nor do those of a facilitator, with text of ${size}`, () =>
    expectInOrder(therapist.page, size));
}

test('[LY7] on a tablet held upright the bar is at the foot also where a browser knows no subgrid', async () => {
  const { page } = first;
  await setText(page, '100%');
  await page.setViewportSize({ width: 820, height: 1180 });
  const expectAtFoot = () =>
    expect(async () => {
      const bar = await page.getByRole('toolbar').boundingBox();
      const panel = await page.getByRole('tabpanel').boundingBox();
      expect(bar?.y).toBeGreaterThanOrEqual((panel?.y ?? 0) + (panel?.height ?? Infinity) - 1);
      expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(1180);
    }).toPass({ timeout: 5_000 });
  await expectAtFoot();
  const left = await page.evaluate(() => {
    const sheets = [...document.styleSheets];
    return sheets.flatMap((sheet) => {
      const rules = [...sheet.cssRules].map((rule, index) => ({ rule, index })).reverse();
      return rules.flatMap(({ rule, index }) => {
        if (!(rule instanceof CSSSupportsRule) || !rule.conditionText.includes('subgrid'))
          return [];
        sheet.deleteRule(index);
        return [rule.conditionText];
      });
    });
  });
  expect(left).not.toEqual([]);
  await expectAtFoot();
  await expectInOrderNow(page);
  await page.reload();
  await expect(roomOn(page).microphone).toBeVisible();
});

test('[LY9] enlarged to four times its size, the page keeps its height for what it shows', async () => {
  const { page } = therapist;
  await come(scene(), 'second');
  await roomOn(page).open('whoIsHere');
  await setText(page, '100%');
  await page.setViewportSize({ width: 320, height: 256 });
  await expectInOrderNow(page);
  const panel = page.getByRole('tabpanel', { name: new RegExp(`^${room.tabs.whoIsHere}`) });
  await expect.poll(async () => (await panel.boundingBox())?.height ?? 0).toBeGreaterThan(120);
  await page
    .getByRole('button', {
      name: fill(room.lobby.admitNamed, { name: partOf('second') }),
      exact: true,
    })
    .first()
    .click();
  await expect(roomOn(page).tiles).toHaveCount(3);
});

test('[LY7] what has no room in the bar is in its menu', async () => {
  const { page } = first;
  await page.setViewportSize({ width: 390, height: 844 });
  await setText(page, '200%');
  const shown = roomOn(page);
  await expect(shown.hand).toBeHidden();
  await expect(shown.microphone).toBeVisible();
  await shown.more(room.palette.raiseHand);
  await shown.more(room.palette.lowerHand);
  await shown.more(room.palette.cameraOn);
  await shown.more(room.palette.cameraOff);
  await shown.more(room.palette.leave);
  await page.getByRole('alertdialog').getByRole('button', { name: room.leave.stay }).click();
  await expect(shown.leave).toBeHidden();
  await setText(page, '100%');
  await expect(shown.leave).toBeVisible();
});
