import { voices as texts } from '../../client/src/messages/en/voices.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { partOf } from './fixtures/demo.ts';
import { gather } from './fixtures/gathering.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1280, height: 800 } };
/** Times are told every ten seconds, and tests share a machine. */
const COUNTED = { timeout: 25_000 };

let therapist: Person;
let first: Person;
let second: Person;

test.beforeAll(async () => {
  ({ therapist, first, second } = await gather(scene(), ['first', 'second'], {
    media: true,
    devices: 'portrait',
    screens: { therapist: DESKTOP },
  }));
});

const overview = ({ page }: Person) => page.getByRole('region', { name: texts.title });
const lineOf = (person: Person, name: string) =>
  overview(person).getByRole('listitem').filter({ hasText: name });
const timeOf = async ({ persona }: Person): Promise<string | undefined> =>
  /\d+:\d\d/u.exec(await lineOf(therapist, partOf(persona)).innerText())?.[0];
async function countedAnew(person: Person): Promise<void> {
  const was = await timeOf(person);
  await expect.poll(() => timeOf(person), COUNTED).not.toBe(was);
}

test('[VO3] a facilitator sees who speaks and who has not, and members see nothing of it', async () => {
  await roomOn(second.page).microphone.click();
  await expect(overview(therapist)).toBeVisible();
  const names = overview(therapist).getByRole('listitem');
  await expect(names).toHaveText(
    [therapist, first, second].map(({ persona }) => new RegExp(partOf(persona), 'u')),
  );
  await expect(lineOf(therapist, partOf('first'))).toContainText(texts.now, COUNTED);
  await expect(lineOf(therapist, partOf('first'))).not.toContainText(texts.none);
  for (const member of [first, second]) {
    await expect(overview(member)).toHaveCount(0);
    expect(member.received.join('\n')).not.toContain('"voices"');
  }
});

test('[ME19] who is muted is not counted', async () => {
  // What was said before the microphone was off is told with the next count.
  await countedAnew(first);
  const before = await timeOf(second);
  await countedAnew(first);
  expect(await timeOf(second)).toBe(before);
  await takePicture(therapist.page, 'speaking-time');
  for (const { page } of [therapist, first]) await roomOn(page).microphone.click();
  await expectAccessible(therapist.page, 'speaking time');
});
