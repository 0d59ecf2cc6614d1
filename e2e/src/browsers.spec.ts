import type { Page } from '@playwright/test';
import { share } from '../../client/src/messages/en/share.ts';
import { passDeviceCheck } from './fixtures/arriving.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { gather } from './fixtures/gathering.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { devices, join, room } from './fixtures/texts.ts';

/** What becomes of a page whose browser lacks something: as `docs/browsers.md` tells it. */
const scene = useScene();

const TOO_OLD = /^This browser is too old for video sessions/u;

/** Past the name, as a person with a link goes there. */
async function toDevices({ page, persona }: Person): Promise<void> {
  await page.goto(linkOf(scene().server, partOf(persona)));
  await page.getByRole('button', { name: join.name.next }).click();
}

/** What the app cannot do without, and how a browser is without it. */
const NEEDED: readonly [what: string, takeAway: () => void][] = [
  [
    'modules',
    () => {
      Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
    },
  ],
  [
    'arrays that are sorted as copies',
    () => {
      Reflect.deleteProperty(Array.prototype, 'toSorted');
    },
  ],
  [
    'styles that ask what is inside',
    () => {
      const { supports } = CSS;
      CSS.supports = (...asked: [string]) => !asked[0].includes(':has') && supports(...asked);
    },
  ],
  [
    'mixed colours',
    () => {
      const { supports } = CSS;
      CSS.supports = (...asked: [string]) =>
        !asked.join(' ').includes('color-mix') && supports(...asked);
    },
  ],
  [
    'patterns that look behind',
    () => {
      const make = (target: RegExpConstructor, [source, flags]: [string, string?]) => {
        if (source.includes('(?<=')) throw new SyntaxError('invalid group specifier name');
        return new target(source, flags);
      };
      window.RegExp = new Proxy(RegExp, {
        construct: make,
        apply: (target, _, asked: [string, string?]) => make(target, asked),
      });
    },
  ],
];

for (const [what, takeAway] of NEEDED) {
  test(`without ${what} the page says in plain words that the browser is too old`, async ({
    guard,
  }) => {
    guard.expect(/invalid group specifier name/);
    const { page } = await scene().person('first', { devices: 'anyone' });
    await page.addInitScript(takeAway);
    await page.goto(linkOf(scene().server, partOf('first')));
    await expect(page.getByText(TOO_OLD)).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
}

/** What makes it better, and is not there in every browser that is welcome. */
function takeAwayComforts(): void {
  const without = (owner: object, ...names: string[]) => {
    for (const name of names) Reflect.deleteProperty(owner, name);
  };
  without(Navigator.prototype, 'wakeLock', 'clipboard', 'permissions', 'connection');
  without(MediaDevices.prototype, 'getDisplayMedia');
  without(HTMLMediaElement.prototype, 'setSinkId', 'sinkId');
  without(Document.prototype, 'startViewTransition');
  without(Element.prototype, 'checkVisibility');
  without(Map, 'groupBy');
  without(Object, 'groupBy');
  without(Promise, 'withResolvers', 'try');
  without(AbortSignal, 'any');
  without(
    window,
    'requestIdleCallback',
    'cancelIdleCallback',
    'MediaStreamTrackProcessor',
    'MediaStreamTrackGenerator',
    'PublicKeyCredential',
    'onscrollend',
    'Temporal',
    'Iterator',
  );
  without(Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf');
}

const toggle = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true, pressed: true });

test('without all that is a comfort only, one comes in and takes part', async () => {
  const { therapist } = await gather(scene(), [], {});
  const second = await scene().person('second', { devices: 'own' });
  const { page } = second;
  await page.addInitScript(takeAwayComforts);
  await toDevices(second);
  await page.getByRole('button', { name: devices.turnOn }).click();
  await expect(toggle(page, devices.camera)).toBeVisible();
  await expect(page.getByLabel(devices.speaker)).toHaveCount(0);
  await passDeviceCheck(page, false);
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await roomOn(therapist.page).press(room.lobby.admitNamed, { name: partOf('second') });
  await expect(roomOn(page).tiles).toHaveCount(2);
  await roomOn(page).hand.click();
  await expect(roomOn(therapist.page).tile(partOf('second'))).toBeVisible();
  await page.getByRole('button', { name: room.bar.more, exact: true }).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await expect(page.getByRole('menuitem', { name: share.start })).toHaveCount(0);
});

for (const [what, takeAway] of [
  ['connections for sound and pictures', () => Reflect.deleteProperty(window, 'RTCPeerConnection')],
  [
    'access to camera and microphone',
    () => Reflect.deleteProperty(MediaDevices.prototype, 'getUserMedia'),
  ],
] as const) {
  test(`without ${what} the device check says so, and in which browser it works`, async () => {
    const third = await scene().person('third', { devices: 'anyone' });
    const { page } = third;
    await page.addInitScript(takeAway);
    await toDevices(third);
    await expect(page.getByText('This browser cannot use camera and microphone')).toBeVisible();
    await expect(page.getByText(/in the newest Firefox, Chrome, Edge or Safari/u)).toBeVisible();
  });
}
