import type { Page } from '@playwright/test';
import { signals as signs } from '../../client/src/messages/en/signals.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { said } from './fixtures/said.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

let therapist: Person;
let first: Person;
let second: Person;

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    screens: { therapist: DESKTOP, first: PHONE, second: DESKTOP },
  }));
});

const reactionOn = ({ page }: Person, of: Person, kind: keyof typeof signs.kind) =>
  roomOn(page)
    .tile(partOf(of.persona), page === of.page)
    .getByText(signs.kind[kind]);
const momentOn = ({ page }: Person, of: Person) =>
  roomOn(page)
    .tile(partOf(of.persona), page === of.page)
    .getByText(signs.taking);
const strip = ({ page }: Person) => page.getByRole('region', { name: signs.label });
const attentionOf = ({ page }: Person) => page.getByRole('region', { name: room.attention.label });
const onFaces = (page: Page) => page.getByRole('tab', { name: room.tabs.faces }).click();

test('[SI1] a reaction, given by keyboard, appears on the others’ screens, and goes', async () => {
  await pressByKey(second.page, signs.react);
  await expect(second.page.getByRole('dialog', { name: signs.title })).toBeVisible();
  await takePicture(second.page, 'reactions');
  await expectAccessible(second.page, 'reactions');
  await pressByKey(second.page, signs.kind.same);
  await expect(second.page.getByRole('dialog')).toHaveCount(0);
  await expect(second.page.getByRole('button', { name: signs.react })).toBeFocused();
  await onFaces(first.page);
  await Promise.all(
    [therapist, first, second].map((person) =>
      expect(reactionOn(person, second, 'same')).toHaveCount(1),
    ),
  );
  await said(first, fill(signs.said, { name: partOf('second'), words: signs.kind.same }));
  for (const person of [therapist, first, second]) {
    await expect(reactionOn(person, second, 'same')).toHaveCount(0, { timeout: 12_000 });
  }
});

test('[SI1] on a phone it is two touches away', async () => {
  await roomOn(first.page).more(signs.react);
  await takePicture(first.page, 'reactions-phone');
  await expectAccessible(first.page, 'reactions, on a phone');
  await first.page.getByRole('dialog').getByRole('button', { name: signs.kind.heart }).click();
  await expect(reactionOn(therapist, first, 'heart')).toBeVisible();
  await expectAccessible(therapist.page, 'a reaction');
});

test('[SI5] [SI6] a moment is shown until its person is back, and facilitators are told', async () => {
  await roomOn(first.page).more(signs.moment);
  await expect(strip(first)).toContainText(signs.mine);
  await expect(momentOn(second, first)).toBeVisible();
  const taking = { name: partOf('first') };
  await said(therapist, fill(room.said.moment, taking));
  await expect(attentionOf(therapist)).toContainText(fill(room.attention.moment, taking));
  await expect(strip(therapist)).toHaveCount(0);
  await expect(strip(second)).toHaveCount(0);
  await takePicture(first.page, 'moment-phone');
  await takePicture(therapist.page, 'moment');
  await expectAccessible(first.page, 'a moment, on a phone');
  await expectAccessible(therapist.page, 'someone takes a moment');

  await first.page.reload();
  await roomOn(first.page).press(signs.back);
  await expect(momentOn(second, first)).toHaveCount(0);
  await expect(attentionOf(therapist)).toHaveCount(0);
});
