import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

let therapist: Person;
let first: Person;
let second: Person;
let third: Person;

test.beforeAll(async () => {
  ({ therapist, first, second, third } = await gather(scene(), ['first', 'second', 'third']));
});

test('a raised hand is seen by everyone, and the therapist can lower it', async () => {
  await roomOn(second.page).hand.click();
  for (const person of [therapist, first, third]) {
    const tile = roomOn(person.page).tile(partOf('second'));
    await expect(tile.getByText(room.stage.hand)).toBeAttached();
  }
  await roomOn(therapist.page).actOn(partOf('second'), room.stage.lowerHand);
  await expect(
    roomOn(first.page).tile(partOf('second')).getByText(room.stage.hand),
  ).not.toBeAttached();
  await expect(roomOn(second.page).hand).toHaveAttribute('aria-pressed', 'false');
});

test('[HA1] several hands have their order, and the facilitator takes one after the other', async () => {
  for (const { page } of [third, first]) {
    await roomOn(page).hand.click();
    await expect(roomOn(page).hand).toHaveAttribute('aria-pressed', 'true');
  }
  const place = (number: number, name: string) => fill(room.attention.handPlace, { number, name });
  const attention = therapist.page.getByRole('region', { name: room.attention.label });
  const hands = attention.getByText(room.attention.hand.replace('{name}', ''));
  await expect(hands).toHaveText([place(1, partOf('third')), place(2, partOf('first'))]);
  await expect(
    roomOn(second.page)
      .tile(partOf('first'))
      .getByText(fill(room.stage.handPlace, { number: 2 })),
  ).toBeAttached();
  const lower = { act: room.attention.act.lower, words: place(1, partOf('third')) };
  await pressByKey(therapist.page, fill(room.attention.actNamed, lower));
  await expect(hands).toHaveText([fill(room.attention.hand, { name: partOf('first') })]);
  await expect(roomOn(third.page).hand).toHaveAttribute('aria-pressed', 'false');
  await roomOn(first.page).hand.click();
  await expect(hands).toHaveCount(0);
});
