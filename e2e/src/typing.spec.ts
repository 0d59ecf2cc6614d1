import { polls as texts } from '../../client/src/messages/en/polls.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import { pressKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

let therapist: Person;
let first: Person;

test.beforeAll(async () => {
  ({ therapist, first } = await gather(scene(), ['first']));
  await roomOn(therapist.page).open('ask');
});

const kept = ({ page }: Person) => page.getByRole('region', { name: room.kept.label });

test('[KB3] [KB4] the rest of a word whose question was closed turns nothing on and is not lost', async () => {
  const panel = therapist.page.getByRole('tabpanel');
  await panel.getByLabel(texts.which).selectOption('word');
  await roomOn(therapist.page).press(texts.ask);
  const { page } = first;
  await page.getByRole('textbox', { name: texts.word }).click();
  await page.keyboard.type('calm');
  await roomOn(therapist.page).press(texts.closeOnly);
  await expect(kept(first).getByText('calm', { exact: true })).toBeVisible();
  await page.keyboard.type('vmh?12', { delay: 50 });
  await expect(roomOn(page).microphone).toHaveAttribute('aria-pressed', 'false');
  await expect(roomOn(page).camera).toHaveAttribute('aria-pressed', 'false');
  await expect(roomOn(page).hand).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(page, 'half written words are kept');

  await kept(first).getByRole('button', { name: room.kept.send }).click();
  await expect(kept(first)).toHaveCount(0);
  await therapist.page.getByRole('tab', { name: new RegExp(`^${room.tabs.messages}`) }).click();
  await therapist.page
    .getByRole('tabpanel')
    .getByRole('button', { name: new RegExp(`^${partOf('first')}`) })
    .click();
  await expect(therapist.page.getByText('calm', { exact: true })).toBeVisible();
});

test('[KB3] a single key turns the microphone off and never on', async () => {
  const { page } = first;
  await roomOn(page).microphone.click();
  await expect(roomOn(page).microphone).toHaveAttribute('aria-pressed', 'true');
  // A field had the focus a moment ago.
  await pressKey(page, 'm', (within) =>
    expect(roomOn(page).microphone).toHaveAttribute('aria-pressed', 'false', within),
  );
  await page.keyboard.press('m');
  await expect(page.getByText(room.bar.keyTurnsOff)).toBeVisible();
  await expect(roomOn(page).microphone).toHaveAttribute('aria-pressed', 'false');
});
