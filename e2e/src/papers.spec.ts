import { openGroupSession, passDeviceCheck, signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { linkOf } from './fixtures/demo.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import { planCourse } from './fixtures/planned-course.ts';
import { roomOn } from './fixtures/room-page.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import {
  arrival,
  careSheets,
  door,
  fill,
  join,
  ownPapers,
  papers,
  room,
} from './fixtures/texts.ts';

const scene = useScene(() => ({ database: 'postgres' }));

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const DAY = 24 * 60 * 60_000;
const TITLE = 'Group agreement';

test('[PS8] [BF8] a client signs on a phone and takes it back, answers at the door, and is let in', async () => {
  const { server } = scene();
  const first = new Date(Date.now() + 9 * DAY).toISOString().slice(0, 10);
  const dates = { first, time: '18:00', timeZone: 'UTC', count: 4 };
  const course = await planCourse(server, { member: 'Fern', dates });
  const { id } = await course.detail();

  const therapist = await scene().person('therapist', DESKTOP);
  const { page } = therapist;
  await signInAsStaff(therapist, server);
  await page.goto('/papers');
  await pressByKey(page, papers.write);
  await page.getByText(TITLE, { exact: true }).click();
  await page.getByRole('button', { name: fill(papers.begin.useNamed, { title: TITLE }) }).click();
  await page.getByLabel(papers.edit.text).fill('# What stays here\nWhat is said stays here.');
  await expectAccessible(page, 'writing a paper');
  await pressByKey(page, papers.edit.save);
  await pressByKey(page, papers.publish.open);
  await page.getByRole('button', { name: papers.publish.confirm }).click();
  await expect(page.getByText(/^Version 1, /)).toBeVisible();
  await expectAccessible(page, 'a paper');
  await takePicture(page, 'paper');

  await page.goto(`/courses/${id}`);
  await page.getByLabel(fill(papers.course.ask, { title: TITLE, version: 1 })).click();
  await expect(page.getByText(papers.course.standing.missing)).toBeVisible();

  const client = await scene().person('first', PHONE);
  await client.page.goto(course.link);
  await client.page
    .getByRole('button', { name: fill(ownPapers.openNamed.sign, { title: TITLE }) })
    .click();
  await expect(client.page.getByText('What is said stays here.')).toBeVisible();
  await client.page.getByLabel(ownPapers.sign.name).fill('Fern Example');
  await expectAccessible(client.page, 'a paper to sign');
  await takePicture(client.page, 'paper-to-sign-phone');
  await client.page.getByRole('button', { name: ownPapers.sign.submit, exact: true }).click();
  await expect(client.page.getByText(/^You signed this on /)).toBeVisible();

  await page.reload();
  await expect(page.getByText(papers.course.standing.signed, { exact: true })).toBeVisible();
  await page.getByText(fill(papers.course.history, { name: 'Fern' })).click();
  await expect(page.getByText(/“Fern Example”/)).toBeVisible();
  await expectAccessible(page, 'who has signed');
  await takePicture(page, 'course-papers');

  await client.page.getByRole('button', { name: ownPapers.takeBack.open, exact: true }).click();
  await client.page
    .getByRole('alertdialog')
    .getByRole('button', { name: ownPapers.takeBack.confirm })
    .click();
  await expect(client.page.getByLabel(ownPapers.sign.name)).toBeVisible();
  await page.reload();
  await expect(page.getByText(papers.course.standing.withdrawn, { exact: true })).toBeVisible();

  // The same two, at the door of a session of today.
  await page.goto('/crisis-numbers');
  const asked = page.getByRole('radio', { name: careSheets.arrival.options.asked.label });
  // It is checked once the choice is on its way, which is a moment after the press.
  await asked.click();
  await expect(asked).toBeChecked();
  await page.goto('/');
  await openGroupSession(therapist, { media: false });
  await roomOn(page).open('whoIsHere');

  await client.page.goto(linkOf(server, 'Fern'));
  await client.page.getByRole('button', { name: join.name.next }).click();
  await expect(client.page.getByText(arrival.fate.asked)).toBeVisible();
  await expectAccessible(client.page, 'the questions before coming in');
  await takePicture(client.page, 'questions-phone');
  await client.page.getByRole('button', { name: arrival.skip }).click();
  await passDeviceCheck(client.page, false);
  await expect(client.page.getByRole('heading', { name: room.waiting.title })).toBeVisible();

  const whoIsHere = page.getByRole('region', { name: room.lobby.title });
  await expect(whoIsHere.getByText(door.facts.unanswered)).toBeVisible();
  await whoIsHere
    .getByRole('button', { name: fill(room.lobby.admitNamed, { name: 'Fern' }) })
    .click();
  const asking = page.getByRole('dialog');
  await expect(asking.getByText(`Fern: ${door.reason.unanswered}`)).toBeVisible();
  await expectAccessible(page, 'asking for a reason');
  await takePicture(page, 'reason-to-let-in');
  await page.keyboard.press('Escape');

  await client.page.getByRole('button', { name: arrival.lobby.answer }).click();
  await client.page.getByRole('radio', { name: arrival.where.words }).check();
  await client.page.getByLabel(arrival.where.field).fill('At my sister’s, Weimar');
  await client.page.getByRole('radio', { name: arrival.alone.no, exact: true }).check();
  await client.page.getByRole('radio', { name: arrival.phone.none }).check();
  await client.page.getByRole('button', { name: arrival.send }).click();
  await expect(
    whoIsHere.getByText(fill(door.facts.where, { where: 'At my sister’s, Weimar' })),
  ).toBeVisible();
  await expect(whoIsHere.getByText(door.facts.notAlone)).toBeVisible();
  await expectAccessible(page, 'what was answered at the door');
  await takePicture(page, 'answers-at-the-door');
  await whoIsHere
    .getByRole('button', { name: fill(room.lobby.admitNamed, { name: 'Fern' }) })
    .click();
  await expect(client.page.getByRole('list', { name: room.stage.label })).toBeVisible();
});
