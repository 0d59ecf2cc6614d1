import { expectAccessible, expectLegible } from './fixtures/axe.ts';
import { changeLink } from './fixtures/change-link.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { REFUSED } from './fixtures/guard.ts';
import type { Person } from './fixtures/person.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { devices, errors, fill, join, room } from './fixtures/texts.ts';

const scene = useScene();

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** Past the name, as a person with a link goes there. */
async function toDevices({ page, persona }: Person): Promise<void> {
  await page.goto(linkOf(scene().server, partOf(persona)));
  await page.getByRole('button', { name: join.name.next }).click();
}

const waiting = ({ page }: Person) => page.getByRole('heading', { name: room.waiting.title });

test('a link that is forged or cut off says so, and what to do', async ({ guard }) => {
  guard.expect(REFUSED);
  const { page } = await scene().person('first', PHONE);
  const whole = linkOf(scene().server, partOf('first'));
  for (const link of [whole.slice(0, -5), `${whole.slice(0, -4)}AAAA`]) {
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.getByText(errors['link-invalid'].title)).toBeVisible();
    await expect(page.getByText(errors['link-invalid'].words)).toBeVisible();
  }
  await expectAccessible(page, 'a link that is cut off');
  await page.goto('/join');
  await expect(page.getByText(join.noLink.title)).toBeVisible();
});

test('a link that was renewed or withdrawn says so, and the newer one works', async ({ guard }) => {
  guard.expect(REFUSED);
  const { page } = await scene().person('fourth', PHONE);
  const old = linkOf(scene().server, 'Elm');
  const renewed = await changeLink(scene().server, 'Elm', 'POST');
  await page.goto(old);
  await expect(page.getByText(errors['link-revoked'].title)).toBeVisible();
  await page.goto('about:blank');
  await page.goto(renewed);
  await expect(page.getByLabel(join.name.name)).toHaveValue('Elm');
  await changeLink(scene().server, 'Elm', 'DELETE');
  await page.reload();
  await expect(page.getByText(errors['link-revoked'].title)).toBeVisible();
});

test('withdrawing a link ends the visit of whoever came by it', async ({ guard }) => {
  guard.expect(REFUSED);
  const { page } = await scene().person('second', PHONE);
  await page.goto(linkOf(scene().server, 'Fern'));
  await page.getByRole('button', { name: join.name.next }).click();
  await page.getByRole('button', { name: devices.enter, exact: true }).click();
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();
  await changeLink(scene().server, 'Fern', 'DELETE');
  await expect(page.getByRole('heading', { name: room.waiting.title })).toBeHidden();
});

test('every screen on the way in is accessible at 360 pixels, light and dark', async () => {
  const person = await scene().person('first', PHONE);
  const { page } = person;
  await page.goto(linkOf(scene().server, partOf('first')));
  await expect(page.getByLabel(join.name.name)).toBeVisible();
  await expectAccessible(page, 'name');
  await expectLegible(page, 'name');
  await page.getByRole('button', { name: join.name.next }).click();
  await expect(page.getByRole('button', { name: devices.enter, exact: true })).toBeVisible();
  await expectAccessible(page, 'camera and sound');
  await page.getByRole('button', { name: devices.enter, exact: true }).click();
  await expect(waiting(person)).toBeVisible();
  await expectAccessible(page, 'waiting room');
  await expectLegible(page, 'waiting room');
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
});

test('who has neither camera nor microphone comes in to watch and listen', async () => {
  const person = await scene().person('second', { ...PHONE, devices: 'none' });
  const { page } = person;
  await toDevices(person);
  const ask = page.getByRole('button', { name: devices.turnOn });
  const words = page.getByText(devices.fault.both['not-found'].title);
  await expect(ask.or(words).first()).toBeVisible();
  if (await ask.isVisible()) await ask.click();
  await expect(words).toBeVisible();
  await page.getByRole('button', { name: devices.enterSilently, exact: true }).click();
  await expect(waiting(person)).toBeVisible();
});

test('whose browser asks is told why first, and can go on without answering', async () => {
  const person = await scene().person('third', { ...PHONE, devices: 'asking' });
  const { page } = person;
  await toDevices(person);
  await expect(page.getByText(devices.why)).toBeVisible();
  await page.getByRole('button', { name: devices.without }).click();
  await expect(waiting(person).or(page.getByText(devices.withoutWords)).first()).toBeVisible();
});

test('[OB12] who observes is told so, and asked for the camera alone', async () => {
  const { page } = await scene().person('third', { ...PHONE, devices: 'asking' });
  await page.goto(linkOf(scene().server, 'Olive Example'));
  await page.getByRole('button', { name: join.name.next }).click();
  await expect(page.getByText(devices.observing.why)).toBeVisible();
  await page.getByRole('button', { name: devices.observing.turnOn }).click();
  await expect(page.getByRole('button', { name: devices.camera, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: devices.microphone, exact: true })).toHaveCount(0);
});

test('the whole way in can be gone by keyboard alone', async () => {
  const person = await scene().person('fourth');
  const { page } = person;
  await page.goto(linkOf(scene().server, partOf('fourth')));
  await expect(page.getByLabel(join.name.name)).toBeVisible();
  const reach = async (name: string, role: 'button' | 'textbox') => {
    const target = page.getByRole(role, { name, exact: role === 'button' });
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 30; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(fill('{name} is not reached by Tab', { name }));
  };
  await reach(join.name.name, 'textbox');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Dog');
  await reach(join.name.next, 'button');
  await page.keyboard.press('Enter');
  await reach(devices.enter, 'button');
  await page.keyboard.press('Space');
  await expect(waiting(person)).toBeVisible();
});

test('the screen stays on while one tries one’s devices, and while one waits', async () => {
  const person = await scene().person('third', PHONE);
  const { page } = person;
  await page.addInitScript(() => {
    const held = new Set<object>();
    Object.assign(globalThis, { held });
    const request = () => {
      const lock = { release: () => Promise.resolve(held.delete(lock)) };
      held.add(lock);
      return Promise.resolve(lock);
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  const held = () => page.evaluate(() => (Reflect.get(globalThis, 'held') as Set<object>).size);
  await page.goto(linkOf(scene().server, 'Hazel'));
  await page.getByLabel(join.name.name).fill('Hazel');
  expect(await held()).toBe(0);
  await page.getByRole('button', { name: join.name.next }).click();
  await expect.poll(held).toBe(1);
  await page.getByRole('button', { name: devices.enter, exact: true }).click();
  await expect(waiting(person)).toBeVisible();
  await expect.poll(held).toBe(1);
});
