import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { pressByKey, tabTo } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { devices, join, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const words = devices.backdrop;
/** How far the colours of the books on the shelf are apart where one sees them, and where not. */
const SEEN = 20;
const HIDDEN = 12;

/** What a picture shows: how unlike the columns of the shelf are, and the colour of the face. */
interface Looks {
  shelf: number;
  wall: number[];
  face: number[];
}

/** Looks at a video as it is at this moment; `undefined` before its first picture. */
const look = (video: Locator): Promise<Looks | undefined> =>
  video.evaluate((element) => {
    const [across, down] = [160, 90];
    const ctx = new OffscreenCanvas(across, down).getContext('2d');
    if (!(element instanceof HTMLVideoElement) || element.readyState < 2 || !ctx) return undefined;
    ctx.drawImage(element, 0, 0, across, down);
    const mean = (x: number, y: number, width: number, height: number) => {
      const { data } = ctx.getImageData(x, y, width, height);
      return [0, 1, 2].map((part) => {
        let sum = 0;
        for (let at = part; at < data.length; at += 4) sum += data[at] ?? 0;
        return Math.round(sum / (width * height));
      });
    };
    const columns = Array.from({ length: 26 }, (_, x) => mean(3 + x, 15, 1, 24)[1] ?? 0);
    const middle = columns.reduce((sum, value) => sum + value, 0) / columns.length;
    const apart = columns.reduce((sum, value) => sum + Math.abs(value - middle), 0);
    return {
      shelf: apart / columns.length,
      wall: mean(4, 60, 16, 16),
      face: mean(76, 34, 8, 10),
    };
  });

/** How wide the picture is that comes: at first it is a small one. */
const widthOf = (video: Locator): Promise<number> =>
  video.evaluate((element) => (element as HTMLVideoElement).videoWidth);

const shelfOn = async (video: Locator): Promise<number> => (await look(video))?.shelf ?? NaN;

/** As soon as there is a picture. */
async function looked(video: Locator): Promise<Looks> {
  await expect.poll(() => shelfOn(video)).not.toBeNaN();
  const looks = await look(video);
  if (!looks) throw new Error('there is no picture any more');
  return looks;
}

/** Waits until the person is seen and the shelf behind them is not. */
const expectHidden = (video: Locator, bare: Looks): Promise<void> =>
  expect
    .poll(
      async () => {
        const { shelf, face } = (await look(video)) ?? {};
        return shelf !== undefined && shelf < HIDDEN && face && far(face, bare.face) < 20;
      },
      { timeout: 30_000 },
    )
    .toBe(true);

const far = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((value, part) => Math.abs(value - (other[part] ?? 0))));

const preview = (page: Page): Locator => page.getByLabel(devices.preview);
const choice = (scope: Page | Locator, name: string) =>
  scope.getByRole('radio', { name, exact: true });

/** Somebody before a shelf, at the check of their devices. */
async function atTheCheck(
  persona: 'first' | 'third' | 'fourth',
  prepare?: (person: Person) => Promise<unknown>,
  screen: BrowserContextOptions = {},
): Promise<Person> {
  const person = await scene().person(persona, { devices: 'shelves', ...screen });
  await prepare?.(person);
  const { page } = person;
  await page.goto(linkOf(scene().server, partOf(persona)));
  await page.getByLabel(join.name.name).fill(partOf(persona));
  await page.getByRole('button', { name: join.name.next }).click();
  await expect(preview(page)).toBeVisible();
  return person;
}

/** The worker, its runtime and its model. */
const isOfBackdrop = (url: string): boolean => /backdrop-worker|\.wasm|\.tflite/u.test(url);

/** Runs in the page: its workers fail at the word, as when the browser runs out of memory. */
function letWorkersFail(): void {
  window.Worker = class extends window.Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      window.addEventListener('test:workers-fail', () => this.dispatchEvent(new Event('error')));
    }
  };
}

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

let first: Person;
let bare: Looks;

test('[BD1] who blurs what is behind them sees so before coming in', async () => {
  first = await atTheCheck('first', ({ page }) => page.addInitScript(letWorkersFail), DESKTOP);
  const { page } = first;
  await expect.poll(() => shelfOn(preview(page))).toBeGreaterThan(SEEN);
  bare = await looked(preview(page));
  expect(bare.face[0]).toBeGreaterThan(150);

  await tabTo(page, choice(page, words.none));
  await page.keyboard.press('ArrowDown');
  await expect(choice(page, words.blur)).toBeChecked();
  await expectHidden(preview(page), bare);
  await expect(choice(page, words.blur)).toBeFocused();
  await takePicture(page, 'backdrop-choice');
  const blurred = await looked(preview(page));
  expect(far(blurred.wall, bare.wall)).toBeLessThan(40);
});

test('[BD2] the others see the person, and never what is behind them', async () => {
  const { page } = first;
  const { therapist } = await gather(scene(), [], { screens: { therapist: DESKTOP } });
  await page.getByRole('button', { name: devices.enter, exact: true }).click();
  const leading = roomOn(therapist.page);
  await leading.press(room.lobby.admitNamed, { name: partOf('first') });
  const seen = leading.tile(partOf('first')).locator('video');
  await expectHidden(seen, bare);
  await expect.poll(() => widthOf(seen), { timeout: 20_000 }).toBeGreaterThan(300);
  await takePicture(therapist.page, 'backdrop-seen');
  await therapist.page.setViewportSize(PHONE.viewport);
  await therapist.page.getByRole('tab', { name: room.tabs.faces }).click();
  await expectHidden(seen, bare);
  await takePicture(therapist.page, 'backdrop-seen-phone');
  await therapist.page.setViewportSize(DESKTOP.viewport);

  await page.reload();
  const own = roomOn(page).tile(partOf('first'), true).locator('video');
  const shelves: number[] = [];
  await expect
    .poll(async () => {
      if ((await seen.count()) > 0) shelves.push(await shelfOn(seen).catch(() => NaN));
      return own.count();
    })
    .toBe(1);
  expect(shelves.filter((shelf) => shelf > HIDDEN)).toEqual([]);
  await expectHidden(own, bare);
  await roomOn(page).more(room.bar.devices);
  const dialog = page.getByRole('dialog');
  await choice(dialog, words.sage).check();
  await expect
    .poll(async () => {
      const [, green = 0, blue = 0] = (await look(seen))?.wall ?? [];
      return green > blue + 6;
    })
    .toBe(true);
  await choice(dialog, words.none).check();
  await expect.poll(() => shelfOn(seen)).toBeGreaterThan(SEEN);

  // From the bare room to a blurred one there is a wait, and the room is not seen in it.
  const model = Promise.withResolvers<undefined>();
  await page.route('**/*.tflite', async (route) => {
    await model.promise;
    await route.continue();
  });
  await choice(dialog, words.blur).check();
  await expect.poll(() => shelfOn(seen)).toBeLessThan(HIDDEN);
  model.resolve(undefined);
  await expectHidden(seen, bare);
  await page.keyboard.press('Escape');
});

test('[BD3] when it fails in the middle, the camera goes off, and the person decides', async () => {
  const { page } = first;
  const seen = roomOn(scene().present('therapist').page).tile(partOf('first')).locator('video');
  await page.evaluate(() => window.dispatchEvent(new Event('test:workers-fail')));
  await expect(page.getByText(words['backdrop-failed'].title)).toBeVisible();
  await expect(roomOn(page).camera).toHaveAttribute('aria-pressed', 'false');
  await expect(seen).toHaveCount(0);
  await expectAccessible(page, 'the camera off, so that the room stays hidden');
  await pressByKey(page, words.showRoom);
  await expect.poll(() => shelfOn(seen)).toBeGreaterThan(SEEN);
});

test('[BD3] where it cannot begin there is no picture until the person shows their room', async ({
  guard,
}) => {
  guard.expect(/net::ERR_FAILED/u);
  const { page } = await atTheCheck('third', ({ page: opened }) =>
    opened.route('**/*.tflite', (route) => route.abort()),
  );
  await choice(page, words.evening).check();
  await expect(page.getByText(words['backdrop-failed'].title)).toBeVisible();
  await expect(preview(page)).toHaveCount(0);
  await expectAccessible(page, 'the camera off at the check');
  await page.getByRole('button', { name: words.showRoom }).click();
  await expect.poll(() => shelfOn(preview(page))).toBeGreaterThan(SEEN);
  await page.context().close();
});

test('[BD4] it works in browsers that give no streams of pictures', async () => {
  const loaded: string[] = [];
  const { page } = await atTheCheck(
    'fourth',
    ({ page: opened }) => {
      opened.context().on('request', (request) => loaded.push(request.url()));
      return opened.addInitScript(() => {
        Reflect.deleteProperty(window, 'MediaStreamTrackProcessor');
      });
    },
    PHONE,
  );
  await expect.poll(() => shelfOn(preview(page))).toBeGreaterThan(SEEN);
  const own = await looked(preview(page));
  expect(loaded.filter(isOfBackdrop)).toEqual([]);
  await choice(page, words.blur).check();
  await expectHidden(preview(page), own);
  expect(loaded.filter(isOfBackdrop)).toHaveLength(3);
  await takePicture(page, 'backdrop-choice-phone');
  await choice(page, words.none).check();
  await expect.poll(() => shelfOn(preview(page))).toBeGreaterThan(SEEN);
  await page.context().close();
});
