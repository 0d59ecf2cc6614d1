import type { Page } from '@playwright/test';
import { LOBBY_LIMITS } from '@rapport/shared/contract/room/lobby-limits.ts';
import { waitInLobby } from './fixtures/arriving.ts';
import { gather } from './fixtures/gathering.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();

const SIZES = [
  { width: 1280, height: 720 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

/** The longest name there is, with no place in it to break it. */
const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft'.slice(
  0,
  LOBBY_LIMITS.name,
);

/** What is wider than the page or panel that it stands in: nobody can read it to its end. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, [role=tabpanel], main, dialog, section')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ tagName, className, scrollWidth, clientWidth }) =>
        [tagName, className, scrollWidth, clientWidth].join(' '),
      ),
  );

test('[RL1] a name of sixty letters widens no page and no panel', async () => {
  const { therapist, first } = await gather(scene(), ['first']);
  const leading = roomOn(therapist.page);
  for (const [persona, part] of [
    ['second', 'Cedar'],
    ['third', 'Dogwood'],
  ] as const) {
    const guest = await scene().person(persona);
    await waitInLobby(guest, scene().server, { part, name: LONG, media: false });
    // Their name is theirs to read, too.
    expect(await tooWide(guest.page)).toEqual([]);
    if (persona === 'second') {
      await leading.open('whoIsHere');
      await leading.press(room.lobby.admitNamed, { name: LONG });
      await expect(roomOn(guest.page).tiles).toHaveCount(3);
    }
  }
  await expect(
    therapist.page
      .getByRole('button', { name: fill(room.lobby.admitNamed, { name: LONG }) })
      .first(),
  ).toBeVisible();
  for (const viewport of SIZES) {
    for (const { page, views } of [
      { page: therapist.page, views: ['whoIsHere', 'breakouts', 'exercise', 'agenda'] as const },
      { page: first.page, views: ['agenda'] as const },
    ]) {
      await page.setViewportSize(viewport);
      for (const view of views) {
        await roomOn(page).open(view);
        await expect
          .poll(() => tooWide(page), { message: `${view} at ${String(viewport.width)}` })
          .toEqual([]);
      }
    }
  }
});
