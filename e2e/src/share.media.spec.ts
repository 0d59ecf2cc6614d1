import { breakout as apart } from '../../client/src/messages/en/breakout.ts';
import { share as texts } from '../../client/src/messages/en/share.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { breakoutPlan, fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

let therapist: Person;
let first: Person;
let second: Person;
let third: Person;

/** The screen of one, as it stands before another. */
const screenOf = (owner: Person, { page }: Person) =>
  page.getByRole('figure', { name: fill(texts.screenOf, { name: partOf(owner.persona) }) });

type Description = RTCSessionDescriptionInit;

const strip = ({ page }: Person) => page.getByRole('region', { name: texts.label });

/** How many pictures of it have come, and how wide the last one is. */
const pictures = (owner: Person, viewer: Person) =>
  screenOf(owner, viewer)
    .locator('video')
    .evaluate((video) =>
      video instanceof HTMLVideoElement
        ? { count: video.getVideoPlaybackQuality().totalVideoFrames, width: video.videoWidth }
        : undefined,
    );

/** Waits until the screen moves before the viewer. */
async function expectMoving(owner: Person, viewer: Person): Promise<void> {
  await expect(screenOf(owner, viewer).locator('video')).toBeVisible({ timeout: 30_000 });
  let least = Number.POSITIVE_INFINITY;
  await expect
    .poll(
      async () => {
        const count = (await pictures(owner, viewer))?.count ?? 0;
        // A new connection begins to count anew.
        least = Math.min(least, count);
        return count - least;
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(2);
}

/** Nobody shows a screen, as far as anyone can see. */
async function expectNone(...people: Person[]): Promise<void> {
  for (const { page } of people) {
    await expect(page.getByRole('figure')).toHaveCount(0);
    await expect(page.getByText(texts.stop, { exact: true })).toHaveCount(0);
  }
}

/** What stands in somebody's menu for what is seldom needed. */
async function moreOf({ page }: Person): Promise<string[]> {
  await page.getByRole('button', { name: room.bar.more, exact: true }).click();
  const menu = page.getByRole('menuitem');
  await expect(menu.first()).toBeVisible();
  const items = await menu.allTextContents();
  await page.keyboard.press('Escape');
  return items;
}

/** A small window, and no larger: one machine has to encode and draw it for all of them. */
const haveSmallScreen = ({ page }: Person) =>
  page.evaluate(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getDisplayMedia.bind(mediaDevices);
    mediaDevices.getDisplayMedia = async (options) => {
      const stream = await ask(options);
      const size = { width: { max: 960 }, height: { max: 540 } };
      await Promise.all(stream.getVideoTracks().map((track) => track.applyConstraints(size)));
      return stream;
    };
  });

/**
 * The line carries both sizes of a screen. Where the machine stutters for a moment, Chromium's
 * estimate of the line falls so low that it sends the small one alone for up to a minute.
 */
const haveGoodLine = ({ page }: Person) =>
  page.evaluate(() => {
    const { prototype }: { prototype: { setRemoteDescription: (of: Description) => unknown } } =
      RTCPeerConnection;
    const set: typeof prototype.setRemoteDescription = Reflect.get(
      prototype,
      'setRemoteDescription',
    );
    prototype.setRemoteDescription = function ({ type, sdp = '' }) {
      const floor = sdp.replace(/x-google-start-bitrate=\d+/gu, '$&;x-google-min-bitrate=1500');
      return set.call(this, { type, sdp: floor });
    };
  });

test.beforeAll(async () => {
  ({ therapist, first, second, third } = await gather(scene(), ['first', 'second', 'third'], {
    media: 'sound',
    screens: { first: PHONE, second: DESKTOP },
  }));
  await Promise.all(
    [therapist, second].flatMap((one) => [haveSmallScreen(one), haveGoodLine(one)]),
  );
});

test('a screen is shown large to everyone, on a phone too, with the faces beside it', async () => {
  await roomOn(therapist.page).more(texts.start);
  await expect(strip(therapist)).toContainText(texts.to.group);
  for (const viewer of [first, second]) await expectMoving(therapist, viewer);
  // Not to oneself: it would be a picture of a picture.
  await expect(therapist.page.getByRole('figure')).toHaveCount(0);

  const onPhone = await screenOf(therapist, first).boundingBox();
  expect(onPhone?.width).toBeGreaterThan(330);
  const face = await roomOn(first.page).tiles.first().boundingBox();
  expect(face?.y).toBeGreaterThanOrEqual((onPhone?.y ?? 0) + (onPhone?.height ?? 0));
  await expect(roomOn(first.page).tiles).toHaveCount(4);
  const fit = await screenOf(therapist, first)
    .locator('video')
    .evaluate((video) => getComputedStyle(video).objectFit);
  expect(fit).toBe('contain');
  await said(second, fill(texts.said.screen, { name: partOf('therapist') }));
});

test('it fills the device’s screen and leaves it again, by keyboard and mouse', async () => {
  const { page } = second;
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await pressByKey(page, texts.full);
  await expect.poll(isFull).toBe(true);
  await expect.poll(async () => (await pictures(therapist, second))?.width).toBeGreaterThan(900);
  await page.getByRole('button', { name: texts.notFull }).click();
  await expect.poll(isFull).toBe(false);
});

test('the browser’s own button ends it for everyone', async () => {
  await strip(therapist).getByRole('button', { name: texts.stop }).click();
  await expectNone(therapist, first, second, third);
  await therapist.page.evaluate(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getDisplayMedia.bind(mediaDevices);
    mediaDevices.getDisplayMedia = async (options) => {
      const stream = await ask(options);
      addEventListener('stopped by the browser', () =>
        stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended')),
      );
      return stream;
    };
  });
  await roomOn(therapist.page).more(texts.start);
  await expectMoving(therapist, second);
  await therapist.page.evaluate(() => dispatchEvent(new Event('stopped by the browser')));
  await expectNone(therapist, first, second, third);
});

test('[SH5] a killed server interrupts it, and no more; another page does not have it', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  await roomOn(therapist.page).more(texts.start);
  await expectMoving(therapist, second);
  await scene().server.kill();
  await expect(second.page.getByText(room.reconnecting).first()).toBeVisible();
  await scene().server.boot();
  await expect(second.page.getByText(room.reconnecting)).toHaveCount(0);
  await expectMoving(therapist, second);
  await expect(strip(therapist)).toContainText(texts.to.group);
  await therapist.page.reload();
  await expect(roomOn(therapist.page).tiles).toHaveCount(4);
  await expectNone(therapist, first, second, third);
});

test('a member may when let, is told so, and is stopped by a facilitator', async () => {
  expect(await moreOf(second)).not.toContain(texts.start);
  await roomOn(therapist.page).actOn(partOf('second'), texts.allow);
  await expect(strip(second)).toContainText(texts.may);
  await said(second, texts.said.mayShare);
  expect(await moreOf(third)).not.toContain(texts.start);
  await pressByKey(second.page, texts.begin);
  await expectMoving(second, therapist);
  await expectMoving(second, third);
  // Nobody else while one is shown.
  expect(await moreOf(therapist)).not.toContain(texts.start);
  await screenOf(second, therapist)
    .getByRole('button', { name: fill(texts.stopNamed, { name: partOf('second') }) })
    .click();
  await expectNone(therapist, first, second, third);
  await roomOn(therapist.page).actOn(partOf('second'), texts.disallow);
  await expect(strip(second)).toHaveCount(0);
});

test('a device that can not show its screen says so, and offers nothing', async () => {
  await first.page.evaluate(() =>
    Reflect.deleteProperty(MediaDevices.prototype, 'getDisplayMedia'),
  );
  await roomOn(therapist.page).actOn(partOf('first'), texts.allow);
  await expect(strip(first)).toContainText(texts.mayNotHere);
  await expect(strip(first).getByRole('button', { name: texts.begin })).toHaveCount(0);
  expect(await moreOf(first)).not.toContain(texts.start);
  await roomOn(therapist.page).actOn(partOf('first'), texts.disallow);
});

test('in a breakout anyone shows their screen, and nobody elsewhere gets or knows of it', async () => {
  const leading = roomOn(therapist.page);
  await leading.open('breakouts');
  await leading.press(breakoutPlan.byHand);
  for (const member of [second, third]) {
    await leading.press(apart.move, { name: partOf(member.persona) });
    await therapist.page.getByRole('menuitem').filter({ hasText: 'reakout' }).first().click();
  }
  await leading.press(apart.open);
  await expect(roomOn(second.page).tiles).toHaveCount(2);
  const before = [therapist, first].map(({ received }) => received.length);
  await roomOn(second.page).more(texts.start);
  await expect(strip(second)).toContainText(texts.to.breakout);
  await expectMoving(second, third);
  await expectNone(therapist, first);
  for (const [index, { received }] of [therapist, first].entries()) {
    expect(received.slice(before[index]).join('\n')).not.toContain('screen');
  }
  // When all come back, it is over.
  await leading.press(apart.closeNow);
  await expect(roomOn(second.page).tiles).toHaveCount(4);
  await expectNone(therapist, first, second, third);
});
