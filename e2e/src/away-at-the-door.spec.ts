import type { Person } from './fixtures/person.ts';
import { linkOf, partOf } from './fixtures/demo.ts';
import { SERVER_AWAY } from './fixtures/guard.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { common, devices, join, room } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

const press = ({ page }: Person, name: string) =>
  page.getByRole('button', { name, exact: true }).click();
const waits = ({ page }: Person) =>
  expect(page.getByRole('heading', { name: room.waiting.title })).toBeVisible();

/** Until a name is typed, and the device check is next. */
async function toName({ page, persona }: Person): Promise<void> {
  await page.goto(linkOf(scene().server, partOf(persona)));
  await page.getByLabel(join.name.name).fill(partOf(persona));
}

test('[JL10] the server away exactly at “Join”: the room is there, and connects by itself', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY);
  const person = await scene().person('first', PHONE);
  const loaded = person.page.waitForResponse(/assets\/RoomPage-.*\.js$/u);
  await toName(person);
  await press(person, join.name.next);
  await (await loaded).finished();
  await scene().server.kill();
  await press(person, devices.enter);
  await expect(person.page.getByText(common.crashed.title)).toHaveCount(0);
  await scene().server.boot();
  await waits(person);
});

test('[JL10] the server away before the room was loaded: the page says so, and goes on', async ({
  guard,
}) => {
  guard.expect(SERVER_AWAY, /Failed to fetch dynamically imported module|Unable to preload/u);
  const person = await scene().person('second', PHONE);
  const next = person.page.waitForResponse(/assets\/DeviceStep-.*\.js$/u);
  await toName(person);
  await (await next).finished();
  await scene().server.kill();
  await press(person, join.name.next);
  await press(person, devices.enter);
  await expect(person.page.getByText(common.longLoading.title)).toBeVisible();
  await scene().server.boot();
  await waits(person);
});
