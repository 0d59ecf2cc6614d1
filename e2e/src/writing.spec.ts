import type { Page } from '@playwright/test';
import { messages as texts } from '../../client/src/messages/en/messages.ts';
import { gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { width: 360, height: 740 };
const KEYBOARD_PX = 300;

let first: Person;

test.beforeAll(async () => {
  ({ first } = await gather(scene(), ['first'], {
    screens: { first: { viewport: PHONE, hasTouch: true } },
  }));
  await first.page.getByRole('tab', { name: new RegExp(`^${room.tabs.messages}`) }).tap();
});

const field = (page: Page) => page.getByLabel(texts.field.leaders.group, { exact: true });
const send = (page: Page) =>
  page.getByRole('button', { name: texts.send.leaders.group, exact: true });

/** How browsers make room for a keyboard on the screen: over the page, or beneath it. */
const KEYBOARDS: Record<string, (page: Page, up: boolean) => Promise<void>> = {
  'lies over the page': (page, up) =>
    page.evaluate(
      (height) => {
        if (!visualViewport) return;
        if (height === undefined) Reflect.deleteProperty(visualViewport, 'height');
        else Object.defineProperty(visualViewport, 'height', { value: height, configurable: true });
        visualViewport.dispatchEvent(new Event('resize'));
      },
      up ? PHONE.height - KEYBOARD_PX : undefined,
    ),
  'makes the page smaller': (page, up) =>
    page.setViewportSize({ ...PHONE, height: PHONE.height - (up ? KEYBOARD_PX : 0) }),
};

for (const [does, keyboard] of Object.entries(KEYBOARDS)) {
  test(`[LY10] while one writes, tabs and bar step aside, where the keyboard ${does}`, async () => {
    const { page } = first;
    const { leave } = roomOn(page);
    await field(page).tap();
    await keyboard(page, true);
    await expect(leave).toBeHidden();
    await expect(page.getByRole('tab').first()).toBeHidden();
    const inSight = async () => {
      const box = await send(page).boundingBox();
      return box !== null && box.y > 0 && box.y + box.height <= PHONE.height - KEYBOARD_PX;
    };
    await expect.poll(inSight).toBe(true);
    await field(page).fill(`Written where it ${does}`);
    await send(page).tap();
    await expect(page.getByRole('log')).toContainText(`Written where it ${does}`);

    await field(page).blur();
    await keyboard(page, false);
    await expect(leave).toBeVisible();
    await expect(page.getByRole('tab').first()).toBeVisible();
  });
}

test('[LY10] Enter sends, unless this device is to begin a new line with it', async () => {
  const { page } = first;
  const log = page.getByRole('log');
  await field(page).fill('At once');
  await field(page).press('Enter');
  await expect(log).toContainText('At once');

  await roomOn(page).more(room.bar.help);
  await page.getByRole('checkbox', { name: room.help.enter }).uncheck();
  await page.keyboard.press('Escape');
  await field(page).fill('One line');
  await field(page).press('Enter');
  await field(page).pressSequentially('and another');
  await expect(field(page)).toHaveValue('One line\nand another');
  await send(page).tap();
  await expect(log).toContainText('One line\nand another');

  await page.reload();
  await roomOn(page).more(room.bar.help);
  await expect(page.getByRole('checkbox', { name: room.help.enter })).not.toBeChecked();
});
