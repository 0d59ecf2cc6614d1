import { expectAccessible } from './fixtures/axe.ts';
import { chooseTask } from './fixtures/choose-task.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takeSeat } from './fixtures/seated.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();

const DESKTOP = { width: 1280, height: 720 };
const MEMBERS = ['first', 'second', 'third', 'fourth'] as const;
/** Members who connect without a browser: the test looks at the planner alone. */
const MORE = ['Elm', 'Fern', 'Ginkgo', 'Hazel'];

test('[BO16] a plan for eight people fits, with the way to open it in sight', async () => {
  const { therapist } = await gather(scene(), MEMBERS, {
    screens: { therapist: { viewport: DESKTOP } },
  });
  const { page } = therapist;
  const leading = roomOn(page);
  using seats = new DisposableStack();
  for (const part of MORE) {
    seats.use(await takeSeat(scene().server, 'first', { part, media: false }));
  }
  await leading.press(room.lobby.admitAll, { count: MORE.length });
  await leading.open('breakouts');
  await leading.press(room.breakout.pairs);
  await chooseTask(page, 'Jessica at the handover', 2);

  const open = page.getByRole('button', { name: room.breakout.open, exact: true });
  await expect(open).toBeInViewport({ ratio: 1 });
  const top = (await open.boundingBox())?.y ?? 0;
  for (const name of [...MEMBERS.map(partOf), ...MORE]) {
    const person = page.getByRole('button', { name: fill(room.breakout.move, { name }) });
    await expect(person).toBeInViewport({ ratio: 1 });
    const { y = 0, height = 0 } = (await person.boundingBox()) ?? {};
    expect(y + height, `${name} stands above it`).toBeLessThan(top);
  }
  await takePicture(page, 'breakout-plan');
  await expectAccessible(page, 'a plan for eight');
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 900, height: 700 },
    { width: 360, height: 740 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await expect(open).toBeInViewport({ ratio: 1 });
  }
  await takePicture(page, 'breakout-plan-phone');
});
