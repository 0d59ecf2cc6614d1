import type { Locator, Page } from '@playwright/test';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { pressByKey, tabTo } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { room } from './fixtures/texts.ts';
import { expectHears, expectSees } from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const words = room.view;

let therapist: Person;
let first: Person;
let second: Person;

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    media: true,
    screens: { therapist: DESKTOP, first: PHONE },
  }));
});

interface Face {
  words: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Everyone's place on a screen, in the order in which it is read out. */
const facesOn = (page: Page): Promise<Face[]> =>
  roomOn(page).tiles.evaluateAll((tiles) =>
    tiles.map((tile) => {
      const { x, y, width, height } = tile.getBoundingClientRect();
      return { words: tile.textContent, x, y, width, height };
    }),
  );

/** Who sits where in the order of reading, by name. */
const orderOn = async (page: Page): Promise<string[]> => {
  const names = (['therapist', 'first', 'second'] as const).map(partOf);
  return (await facesOn(page)).map((face) => names.find((name) => face.words.includes(name)) ?? '');
};

const dialog = (page: Page) => page.getByRole('dialog');

async function choose(page: Page, layout: string): Promise<void> {
  await roomOn(page).more(room.bar.view);
  await dialog(page).getByRole('radio', { name: layout, exact: true }).check();
  await dialog(page).getByRole('button', { name: words.done }).click();
  await expect(dialog(page)).toBeHidden();
}

/** Where somebody's picture lies on a screen, and their tile. */
const pictureOn = (tile: Locator) =>
  expect.poll(async () => {
    const [picture, place] = await Promise.all([
      tile.locator('video').boundingBox(),
      tile.boundingBox(),
    ]);
    if (!picture || !place) return 'none';
    const sliver = picture.width / 16 + 1;
    const within =
      picture.x >= place.x - sliver &&
      picture.x + picture.width <= place.x + place.width + sliver &&
      picture.y >= place.y - 1 &&
      picture.y + picture.height / 2 <= place.y + place.height;
    const form = picture.width / picture.height;
    return { within, form: Math.round(form * 100) / 100 };
  });

test('[LY8] a picture shows the face, also from a phone that is turned', async () => {
  for (const { page } of [first, therapist]) {
    const tile = roomOn(page).tile(partOf('second'));
    await pictureOn(tile).toEqual({ within: true, form: 1.78 });
    const sent = await tile.locator('video').evaluateHandle(async (video: HTMLVideoElement) => {
      const was = video.srcObject;
      const canvas = Object.assign(document.createElement('canvas'), { width: 360, height: 640 });
      const paper = canvas.getContext('2d');
      setInterval(() => paper?.fillRect(0, 0, 360, 640), 50);
      video.srcObject = canvas.captureStream();
      await video.play();
      return was;
    });
    await pictureOn(tile).toEqual({ within: true, form: 0.56 });
    await tile.locator('video').evaluate(async (video: HTMLVideoElement, was) => {
      video.srcObject = was;
      await video.play();
    }, sent);
    await pictureOn(tile).toEqual({ within: true, form: 1.78 });
  }
});

test('[LY2] each arranges the room as they like, and all in the same order', async () => {
  const { page } = therapist;
  const order = await orderOn(page);
  expect(order).not.toContain('');
  const inRows = await facesOn(page);

  await choose(page, words.circle);
  await expect.poll(() => facesOn(page)).not.toEqual(inRows);
  expect(await orderOn(page)).toEqual(order);
  const ring = await facesOn(page);
  const box = await page.getByRole('list', { name: room.stage.label }).boundingBox();
  const middle = {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  };
  const angles = ring.map(({ x, y, width, height }) =>
    Math.atan2(y + height / 2 - middle.y, x + width / 2 - middle.x),
  );
  const turned = angles.map(
    (angle) => (angle - (angles[0] ?? 0) + 4 * Math.PI + 0.01) % (2 * Math.PI),
  );
  expect(turned).toEqual([...turned].sort((one, other) => one - other));

  // It is the therapist's own: the others see rows as before.
  expect(await orderOn(second.page)).toEqual(order);
  await choose(first.page, words.stage);
  await expect
    .poll(async () => {
      const [leading, other] = await facesOn(first.page);
      return (leading?.height ?? 0) > 2 * (other?.height ?? 0);
    })
    .toBe(true);
  expect(await orderOn(first.page)).toEqual(order);
  await choose(first.page, words.gallery);
});

test('[LY4] who hides from themselves is seen by the others, and nobody loses their place', async () => {
  const { page } = first;
  const before = await facesOn(page);
  await roomOn(page).more(room.bar.view);
  await dialog(page).getByRole('checkbox', { name: words.hideSelf }).check();
  await page.keyboard.press('Escape');
  const own = roomOn(page).tile(partOf('first'), true);
  await expect(own).toContainText(room.stage.othersSeeYou);
  await expect(own.locator('video')).toHaveCount(0);
  await expect(roomOn(page).camera).toHaveAccessibleDescription(room.bar.othersSeeYou);
  const after = await facesOn(page);
  expect(after.map(({ x, y, width, height }) => [x, y, width, height])).toEqual(
    before.map(({ x, y, width, height }) => [x, y, width, height]),
  );
  await expectSees(therapist, ['first', 'second']);

  await page.reload();
  await expect(own).toContainText(room.stage.othersSeeYou);
  await expectSees(therapist, ['first', 'second']);
});

test('[LY5] who only listens is sent no picture, hears everyone, and is seen', async () => {
  const { page } = first;
  await expectSees(first, ['therapist', 'second']);
  await choose(page, words.listening);
  await expect(page.locator('video')).toHaveCount(0);
  await expect
    .poll(async () => {
      const before = await first.arrived();
      await expectHears(first, ['therapist', 'second']);
      const after = await first.arrived();
      return { pictures: after.frames - before.frames, voices: after.voices > before.voices };
    })
    .toEqual({ pictures: 0, voices: true });
  await expectSees(therapist, ['first', 'second']);

  await choose(page, words.gallery);
  await expectSees(first, ['therapist', 'second']);
});

test('the arrangement is chosen by keyboard alone', async () => {
  const { page } = second;
  await pressByKey(page, room.bar.more);
  await page.keyboard.type(room.bar.view);
  await page.keyboard.press('Enter');
  await tabTo(page, dialog(page).getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('radio', { name: words.circle, exact: true })).toBeChecked();
  await tabTo(page, dialog(page).getByRole('checkbox', { name: words.hideSelf }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: room.bar.more, exact: true })).toBeFocused();
  await expect(roomOn(page).tile(partOf('second'), true)).toContainText(room.stage.othersSeeYou);
});
