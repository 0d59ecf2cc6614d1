import { jessicaAtTheHandover as card } from '@rapport/shared/content/en/cards/jessica-at-the-handover.ts';
import { stepTexts } from '@rapport/shared/content/en/steps.ts';
import { signInAsStaff, waitInLobby } from './fixtures/arriving.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { readCard, roomOn } from './fixtures/room-page.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { breakoutPlan, cards, careSheets, fill, join, room, staff } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const MEMBERS = ['first', 'second', 'third', 'fourth'] as const;

test('the way in on a phone, and the therapist’s day', async () => {
  const member = await scene().person('first', PHONE);
  await member.page.goto(linkOf(scene().server, partOf('first')));
  await expect(member.page.getByLabel(join.name.name)).toBeVisible();
  await takePicture(member.page, 'join-phone');
  await member.page.close();

  const therapist = await scene().person('therapist', DESKTOP);
  await signInAsStaff(therapist, scene().server);
  await expect(therapist.page.getByText('Demo group').first()).toBeVisible();
  await expect(therapist.page.getByRole('heading', { name: staff.today })).toBeVisible();
  await takePicture(therapist.page, 'therapist-today');
  await therapist.page.close();
});

test('the exercises, and one that is being adapted', async () => {
  for (const [screen, size] of [
    [DESKTOP, 'desktop'],
    [PHONE, 'phone'],
  ] as const) {
    const therapist = await scene().person('therapist', screen);
    const { page } = therapist;
    await signInAsStaff(therapist, scene().server);
    await page.getByRole('link', { name: staff.pages.exercises }).click();
    await expect(page.getByRole('heading', { name: cards.title })).toBeVisible();
    const star = page.getByRole('button', {
      name: fill(cards.favouriteNamed, { title: card.title }),
      exact: true,
    });
    if (size === 'desktop') await star.click();
    await page.evaluate(() => window.scrollTo(0, 0));
    await takePicture(page, `exercises-${size}`);
    await readCard(page, card.title);
    await expect(page.getByRole('dialog').getByText(card.scenario)).toBeVisible();
    await takePicture(page, `card-${size}`);
    await page.getByRole('button', { name: cards.adapt, exact: true }).click();
    await expect(page.getByLabel(cards.editor.title, { exact: true })).toBeVisible();
    await takePicture(page, `card-editor-${size}`);
    await page.close();
  }
});

test('what is at hand when somebody is not well', async () => {
  const therapist = await scene().person('therapist', PHONE);
  const { page } = therapist;
  await signInAsStaff(therapist, scene().server);
  const group = page.getByRole('region', { name: 'Demo group' });
  await group.getByText(staff.people.title).click();
  await group.getByRole('button', { name: fill(staff.people.more, { name: 'Fern' }) }).click();
  await page.getByRole('menuitem', { name: careSheets.menu }).click();
  await expect(page.getByText(careSheets.plan, { exact: true })).toBeVisible();
  await takePicture(page, 'care-sheet-phone');
  await page.close();
});

test('the room on a desktop and on a phone', async () => {
  const { therapist, first } = await gather(scene(), MEMBERS, {
    media: true,
    devices: 'portrait',
    screens: { therapist: DESKTOP, first: PHONE },
  });
  const leading = roomOn(therapist.page);
  await leading.open('agenda');
  await leading.press(room.agenda.start);
  await therapist.page
    .getByRole('tabpanel')
    .getByRole('button', { name: fill(room.agenda.nextNamed, { title: 'How the week went' }) })
    .click();
  for (const { page } of [therapist, first]) {
    await page.bringToFront();
    await expect(page.locator('video:visible')).toHaveCount(MEMBERS.length + 1);
    await expect
      .poll(() =>
        page
          .locator('video:visible')
          .evaluateAll((videos) => videos.every((v) => (v as HTMLVideoElement).videoWidth > 0)),
      )
      .toBe(true);
  }
  await takePicture(therapist.page, 'room-desktop');
  await takePicture(first.page, 'room-phone');
});

test('an exercise being played', async () => {
  const therapist = scene().present('therapist');
  const leading = roomOn(therapist.page);
  await leading.chooseCard(card.title);
  const panel = therapist.page.getByRole('tabpanel');
  for (const [role, persona] of [
    ['jessica', 'second'],
    ['daniel', 'third'],
  ] as const) {
    const name = card.roles[role]?.name ?? '';
    await panel
      .getByRole('listitem')
      .filter({ has: therapist.page.getByLabel(name) })
      .getByRole('combobox')
      .selectOption({ label: partOf(persona) });
    await scene()
      .present(persona)
      .page.getByRole('button', { name: room.exercise.yes, exact: true })
      .first()
      .click();
  }
  await leading.press(room.exercise.begin);
  await leading.press(room.exercise.next);
  await therapist.page.bringToFront();
  await expect(panel.getByRole('button', { name: room.exercise.pause })).toBeVisible();
  await takePicture(therapist.page, 'exercise');
  const player = scene().present('second');
  await player.page.setViewportSize(PHONE.viewport);
  await player.page.bringToFront();
  await player.page.getByRole('tab', { name: room.tabs.faces, exact: true }).click();
  await expect(player.page.getByText(room.exercise.onlyYou).last()).toBeInViewport();
  await takePicture(player.page, 'exercise-phone');
});

test('everyone speaks in turn', async () => {
  const therapist = scene().present('therapist');
  const leading = roomOn(therapist.page);
  await therapist.page.bringToFront();
  for (const kind of ['coach', 'replay', 'derole', 'debrief'] as const) {
    await leading.press(room.exercise.next);
    await expect(
      therapist.page.getByRole('heading', { name: stepTexts[kind].title }).first(),
    ).toBeVisible();
  }
  await leading.press(room.round.start);
  await expect(therapist.page.getByRole('region', { name: room.round.label })).toBeVisible();
  await expect(therapist.page.locator('video:visible')).toHaveCount(MEMBERS.length + 1);
  await takePicture(therapist.page, 'round');
  const speaker = scene().present('second');
  await speaker.page.bringToFront();
  await expect(speaker.page.getByText(room.round.yourTurn).first()).toBeVisible();
  await takePicture(speaker.page, 'round-phone');
  await therapist.page.bringToFront();
  await leading.press(room.round.end);
});

test('breakouts planned, looked after, and from within', async () => {
  const therapist = scene().present('therapist');
  const member = scene().present('first');
  const leading = roomOn(therapist.page);
  const words = room.breakout;
  await therapist.page.bringToFront();
  await expect(therapist.page.locator('video:visible')).toHaveCount(MEMBERS.length + 1);
  await leading.press(room.exercise.end);
  await leading.answer(room.exercise.end);
  await leading.open('breakouts');
  await leading.press(words.pairs);
  await expect(therapist.page.getByRole('button', { name: words.open })).toBeVisible();
  await therapist.page.getByLabel(breakoutPlan.minutes).fill('8');
  await therapist.page.getByLabel(breakoutPlan.minutes).blur();
  await leading.press(words.open);
  await member.page.getByRole('button', { name: words.askHelp }).click();
  await expect(therapist.page.getByText(words.callsSince.replace(' {time}', ''))).toBeVisible();
  await takePicture(therapist.page, 'breakouts-open');
  await therapist.page.setViewportSize(PHONE.viewport);
  await takePicture(therapist.page, 'breakouts-open-phone');
  await therapist.page.setViewportSize(DESKTOP.viewport);
  await member.page.bringToFront();
  await member.page.getByRole('tab', { name: room.tabs.faces }).click();
  await expect(member.page.locator('video:visible')).toHaveCount(2);
  await takePicture(member.page, 'breakout-phone');
  await therapist.page.bringToFront();
  await leading.press(words.closeNow);
  await expect(leading.tiles).toHaveCount(MEMBERS.length + 1);
});

test('a conversation on the board', async () => {
  const therapist = scene().present('therapist');
  const member = scene().present('first');
  const leading = roomOn(therapist.page);
  const words = room.board;
  await leading.open('board');
  await leading.press(words.open);
  const exchange = [
    [words.selfUsual, 'You never ask how my day was.', 'I miss you.', 'You do everything wrong.'],
    [words.otherUsual, 'I only just came in.', 'Let me arrive first.', 'I do not care.'],
  ] as const;
  for (const [index, [name, said, meant, heard]] of exchange.entries()) {
    await leading.press(words.addBy, { name });
    const field = (text: string) =>
      therapist.page.getByLabel(fill(words.fieldOf, { field: text, number: index + 1 }));
    await field(words.field.said).fill(said);
    await field(words.field.meant).fill(meant);
    await field(words.field.heard).fill(heard);
    await field(words.field.heard).press('Enter');
  }
  await therapist.page
    .getByLabel(fill(words.fieldOf, { field: words.field.instead, number: 1 }))
    .fill('I have missed you today. May I tell you about it when you are ready?');
  await therapist.page.keyboard.press('Enter');
  await therapist.page.getByRole('heading', { name: words.untitled }).scrollIntoViewIfNeeded();
  await takePicture(therapist.page, 'board-desktop');
  await member.page.bringToFront();
  await expect(member.page.getByText(words.field.said).first()).toBeVisible();
  await takePicture(member.page, 'board-phone');
});

test('a closeness circle', async () => {
  const therapist = scene().present('therapist');
  const { page } = scene().present('first');
  const words = room.circle;
  await page.bringToFront();
  await page.getByRole('tab', { name: words.tab }).click();
  for (const [name, ring] of [
    ['Grandma', '1'],
    ['Lena', '1'],
    ['My boss', '3'],
    ['Tom', '2'],
    ['Dad', '3'],
    ['Aunt Rosa', '2'],
  ] as const) {
    await page.getByRole('button', { name: words.add, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.dialog.name).fill(name);
    await dialog.getByLabel(words.ring[ring], { exact: true }).check();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  for (const name of ['Grandma', 'Tom', 'My boss']) {
    await page.getByRole('checkbox', { name: `${words.show} (${name})`, exact: true }).click();
  }
  await page.getByRole('heading', { name: words.mine }).scrollIntoViewIfNeeded();
  await takePicture(page, 'circle-phone');

  await therapist.page.bringToFront();
  await therapist.page.getByRole('tab', { name: words.tabLeading }).click();
  await therapist.page
    .getByRole('button', { name: fill(words.lookNamed, { name: partOf('first') }), exact: true })
    .click();
  await expect(therapist.page.getByRole('button', { name: words.lookAway })).toBeVisible();
  await expect(therapist.page.locator('video:visible')).toHaveCount(MEMBERS.length + 1);
  await takePicture(therapist.page, 'circle-desktop');
});

test('asking the group', async () => {
  const therapist = scene().present('therapist');
  const member = scene().present('first');
  const words = room.polls;
  await therapist.page.getByRole('button', { name: room.circle.lookAway }).click();
  await roomOn(therapist.page).open('ask');
  await roomOn(therapist.page).press(words.ask);
  await member.page.bringToFront();
  await member.page.getByRole('tab', { name: room.tabs.faces }).click();
  await expect(member.page.getByRole('radio', { name: '7', exact: true })).toBeVisible();
  await takePicture(member.page, 'poll-phone');
  for (const [persona, mood] of [
    ['first', 6],
    ['second', 4],
    ['third', 7],
  ] as const) {
    const { page } = scene().present(persona);
    await page.bringToFront();
    await page.getByRole('radio', { name: String(mood), exact: true }).click();
    await expect(page.getByText(fill(words.yours, { answer: mood }))).toBeVisible();
  }
  await therapist.page.bringToFront();
  await expect(
    therapist.page.getByText(fill(words.progress, { answered: 3, asked: 4 })).first(),
  ).toBeVisible();
  await takePicture(therapist.page, 'poll');
  await roomOn(therapist.page).press(words.closeOnly);
  await roomOn(therapist.page).press(words.putAway);
});

test('everyone arranges the room for themselves', async () => {
  const { page } = scene().present('therapist');
  const words = room.view;
  await roomOn(page).open('agenda');
  for (const layout of ['circle', 'gallery'] as const) {
    await roomOn(page).more(room.bar.view);
    await page.getByRole('radio', { name: new RegExp(`^${words[layout]}`, 'u') }).check();
    if (layout === 'gallery') await takePicture(page, 'layout-choice');
    await page.getByRole('button', { name: words.done, exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    if (layout === 'circle') await takePicture(page, 'layout-circle');
  }
});

test('a screen that is shown', async () => {
  const therapist = scene().present('therapist');
  const member = scene().present('first');
  const screen = member.page.getByRole('figure');
  await roomOn(therapist.page).more(room.share.start);
  await member.page.bringToFront();
  await expect
    .poll(() =>
      screen
        .locator('video')
        .evaluate(
          (video) => (video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames,
        ),
    )
    .toBeGreaterThan(5);
  await takePicture(member.page, 'share-phone');
  await therapist.page.bringToFront();
  await therapist.page.getByRole('button', { name: room.share.stop, exact: true }).click();
  await expect(screen).toHaveCount(0);
});

test('an observer, when all agree', async () => {
  const therapist = scene().present('therapist');
  const member = scene().present('first');
  const name = 'Olive Example';
  const olive = await scene().person('cofacilitator', { devices: 'portrait' });
  await waitInLobby(olive, scene().server, { part: name });
  await therapist.page.bringToFront();
  await roomOn(therapist.page).open('whoIsHere');
  await roomOn(therapist.page).press(room.observers.askNamed, { name });
  const dialog = therapist.page.getByRole('dialog');
  await dialog.getByLabel(room.observers.about).fill('a trainee at our practice');
  await dialog.getByRole('button', { name: room.observers.ask }).click();
  await member.page.bringToFront();
  await expect(
    member.page.getByRole('button', { name: room.observers.yes, exact: true }),
  ).toBeVisible();
  await takePicture(member.page, 'observer-phone');
  await therapist.page.bringToFront();
  await roomOn(therapist.page).press(room.observers.cancelNamed, { name });
  await olive.page.close();
});

test('someone is not well', async () => {
  const therapist = scene().present('therapist');
  const member = scene().present('first');
  await member.page.bringToFront();
  await roomOn(member.page).press(room.care.buttonName);
  await expect(member.page.getByText(room.care.call.shown)).toBeVisible();
  await takePicture(member.page, 'help-phone');
  await therapist.page.bringToFront();
  const take = fill(room.care.duty.takeNamed, { name: partOf('first') });
  await expect(therapist.page.getByRole('button', { name: take, exact: true })).toBeVisible();
  await takePicture(therapist.page, 'help');
  await roomOn(therapist.page).press(take);
  await expect(roomOn(therapist.page).tiles).toHaveCount(2);
  await expect(therapist.page.locator('video:visible')).toHaveCount(2);
  await expect(therapist.page.getByText(careSheets.plan, { exact: true })).toBeVisible();
  await takePicture(therapist.page, 'side-room');
  await member.page.bringToFront();
  await expect(member.page.locator('video:visible')).toHaveCount(2);
  await takePicture(member.page, 'side-room-phone');
});
