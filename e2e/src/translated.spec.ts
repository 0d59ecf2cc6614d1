import { translate } from '../../client/src/app/translating-script.ts';
import { polls as texts } from '../../client/src/messages/en/polls.ts';
import { gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { common, fill, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

let therapist: Person;
let first: Person;

/** As the translating script leaves a text. */
const seen = (text: string) => `«${text}»`;
const panel = ({ page }: Person) => page.getByRole('tabpanel');
const everyone = () => [therapist, first];

test.beforeAll(async () => {
  ({ therapist, first } = await gather(scene(), ['first'], { media: false }));
  for (const { page } of everyone()) {
    await page.evaluate(`(${translate.toString()})(window)`);
    await expect(page.getByText(seen(room.now.notStarted)).first()).toBeVisible();
  }
});

test.afterEach(async () => {
  for (const { page } of everyone()) {
    await expect(page.getByText(common.crashed.title)).toHaveCount(0);
    await expect(page.getByText(common.partFailed.title)).toHaveCount(0);
    await expect(roomOn(page).microphone).toBeVisible();
  }
});

test('[TR1] the agenda goes on, back and on again', async () => {
  const { page } = therapist;
  await page.getByRole('button', { name: /Start/ }).first().click();
  for (const { page: one } of everyone()) {
    await expect(one.getByRole('main').getByText(seen('Arriving safely'))).toBeVisible();
  }
  await page.keyboard.press('n');
  await expect(first.page.getByRole('main').getByText(seen('How the week went'))).toBeVisible();
  await page.keyboard.press('b');
  await expect(first.page.getByRole('main').getByText(seen('Arriving safely'))).toBeVisible();
  await expect(first.page.getByRole('main').getByText(seen('How the week went'))).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(first.page.getByText(seen(room.now.paused))).toBeVisible();
  await page.keyboard.press('p');
  await expect(first.page.getByText(seen(room.now.paused))).toHaveCount(0);
});

test('[TR1] an answer that was changed is the one that is seen', async () => {
  await therapist.page.keyboard.press('5');
  await therapist.page.getByRole('tab', { name: new RegExp(`^«?${room.tabs.ask}`) }).click();
  await panel(therapist).getByLabel(texts.which).selectOption('mood');
  await panel(therapist).locator('form button').last().click();
  const { page } = first;
  const step = (value: number) => page.getByRole('radio', { name: new RegExp(`^«?${value}»?$`) });
  await step(4).click();
  await expect(page.getByText(seen(fill(texts.yours, { answer: 4 })))).toBeVisible();
  await page.getByText(seen(texts.change)).click();
  await step(7).click();
  await expect(page.getByText(seen(fill(texts.yours, { answer: 7 })))).toBeVisible();
  await expect(page.getByText(seen(fill(texts.yours, { answer: 4 })))).toHaveCount(0);
});

test('[TR1] every view can be opened, and opened again', async () => {
  for (const { page } of everyone()) {
    const tabs = page.getByRole('tab');
    for (let round = 0; round < 2; round += 1) {
      for (let at = 0; at < (await tabs.count()); at += 1) {
        await tabs.nth(at).click();
        await expect(tabs.nth(at)).toHaveAttribute('aria-selected', 'true');
      }
    }
  }
});
