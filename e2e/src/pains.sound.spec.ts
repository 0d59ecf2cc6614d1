import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { come, gather } from './fixtures/gathering.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';
import { expectHears } from './fixtures/together.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** How long it may take until sound is back. */
const BACK_MS = 30_000;

let therapist: Person;
let first: Person;
let second: Person;

const attention = () => therapist.page.getByRole('region', { name: room.attention.label });
const tileOf = (viewer: Person, person: Person) => roomOn(viewer.page).tile(partOf(person.persona));

/** The processes that run the person's pages: a phone that is locked stops them. */
async function renderersOf({ page }: Person): Promise<number[]> {
  const system = await page.context().browser()?.newBrowserCDPSession();
  const all = await system?.send('SystemInfo.getProcessInfo');
  return (all?.processInfo ?? []).flatMap(({ type, id }) => (type === 'renderer' ? [id] : []));
}

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    media: 'sound',
    screens: { first: PHONE },
  }));
  await expectHears(first, ['therapist', 'second'], BACK_MS);
});

test('[PP10] a facilitator drops out behind a closed door, and is back inside by themselves', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  const leading = roomOn(therapist.page);
  await leading.open('whoIsHere');
  await leading.press(room.lobby.lock);
  await therapist.page.reload();
  await expect(leading.tiles).toHaveCount(3);
  const speaks = leading.tile(partOf('second')).and(therapist.page.locator('[data-speaking]'));
  await expect(speaks).toHaveCount(1);
  await scene().server.kill();
  await expect(therapist.page.getByText(room.reconnecting).first()).toBeVisible();
  // Of what is lost the page itself learns only seconds later.
  await expect(speaks).toHaveCount(0, { timeout: 4000 });
  await scene().server.boot();
  await leading.open('whoIsHere');
  await leading.press(room.lobby.unlock);
  await expectHears(first, ['therapist', 'second'], BACK_MS);
});

test('[PP9] who is let in lets in nobody else: the next one waits, unheard', async () => {
  const third = await come(scene(), 'third');
  const fourth = await come(scene(), 'fourth');
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: partOf('third') });
  await expect(roomOn(third.page).tiles).toHaveCount(4);
  await expectHears(third, ['therapist', 'first', 'second'], BACK_MS);
  await expect(fourth.page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  expect(await fourth.hears()).toEqual([]);
  expect(await fourth.packets()).toEqual({ sent: 0, received: 0 });
  await roomOn(third.page).leave.click();
  await roomOn(third.page).answer(room.leave.leave);
  await fourth.page.close();
  await expect(roomOn(therapist.page).tiles).toHaveCount(3);
});

test('[PP13] a locked screen: the facilitator sees it, and unlocked all is back', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  const processes = await renderersOf(first);
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  await expect(tileOf(therapist, first).getByText(room.stage.reconnecting)).toBeVisible({
    timeout: BACK_MS,
  });
  for (const pid of processes) process.kill(pid, 'SIGCONT');
  await expect(tileOf(therapist, first).getByText(room.stage.reconnecting)).toHaveCount(0, {
    timeout: BACK_MS,
  });
  await expectHears(first, ['therapist', 'second'], BACK_MS);
  await expectHears(therapist, ['first', 'second'], BACK_MS);
});

test('[PP13] a phone call takes the microphone: its person knows, and takes it back', async () => {
  const { page } = second;
  // What a phone tells the page when a call comes; no desktop has that of its own.
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      for (const track of stream.getAudioTracks()) {
        addEventListener('call', () => track.dispatchEvent(new Event('mute')), { once: true });
      }
      return stream;
    };
  });
  await page.reload();
  await expectHears(therapist, ['first', 'second'], BACK_MS);
  await page.evaluate(() => dispatchEvent(new Event('call')));
  await expect(page.getByText(room.bar.interrupted.microphone.title)).toBeVisible();
  await expectAccessible(page, 'a call has the microphone');
  await roomOn(page).press(room.bar.interrupted.again);
  await expect(page.getByText(room.bar.interrupted.microphone.title)).toHaveCount(0);
  await said(second, room.bar.interrupted.microphone.back);
  await expectHears(therapist, ['first', 'second'], BACK_MS);

  // Looked at again after the call, the page takes it back by itself.
  await page.evaluate(() => dispatchEvent(new Event('call')));
  await expect(page.getByText(room.bar.interrupted.microphone.title)).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText(room.bar.interrupted.microphone.title)).toHaveCount(0);
  await expectHears(therapist, ['first', 'second'], BACK_MS);
});

test('[PP14] when nothing gets through to someone, they know, and so does the facilitator', async () => {
  const { page } = second;
  const { unreached } = room.stage;
  // A network that lets pass the room, and no sound or picture: only relays, and there is none.
  await page.addInitScript(() => {
    window.RTCPeerConnection = class extends window.RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        const shut = sessionStorage.getItem('network') !== 'open';
        super(shut ? { ...configuration, iceTransportPolicy: 'relay' } : configuration);
      }
    };
  });
  await page.reload();
  await expect(roomOn(page).tiles).toHaveCount(3);
  await expect(page.getByText(room.bar.unreachedTitle)).toBeVisible({ timeout: BACK_MS });
  await expect(tileOf(first, second).getByText(unreached)).toBeVisible();
  const words = fill(room.attention.path.replace(/\{minutes.*$/u, ''), {
    name: partOf('second'),
  });
  await expect(attention().getByText(words)).toBeVisible();
  await said(therapist, words);
  await expectAccessible(page, 'nothing gets through');

  // It is being tried again all the time: nobody has to do anything.
  await page.evaluate(() => sessionStorage.setItem('network', 'open'));
  await expect(page.getByText(room.bar.unreachedTitle)).toHaveCount(0, { timeout: 60_000 });
  await expect(tileOf(first, second).getByText(unreached)).toHaveCount(0);
  await expect(attention()).toHaveCount(0);
  await expectHears(second, ['therapist', 'first'], BACK_MS);
  await expectHears(therapist, ['first', 'second'], BACK_MS);
});
