import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../platform/errors.ts';
import { engines } from '../../testing/test-databases.ts';
import { DisownedLinks } from './disowned-links.ts';
import { invite, joinLink, renew } from './invitations.ts';
import { createPractice } from '../practice.ts';
import { wallOf } from '../scheduling/wall-time.ts';
import { seatsOf } from '../people/seats.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';

describe.each(engines)('a link whose device was not the person’s, on $kind', (engine) => {
  let t: TestPractice;
  let links: DisownedLinks;
  let session: { id: string; course: string };
  let token: string;
  let seat: string;

  beforeEach(async () => {
    t = await testPractice(engine);
    const { db } = t.context;
    const person = await t.person('Fern Person');
    await db
      .insertInto('course')
      .values({
        id: 'course',
        title: 'Group',
        approach: 'ipt',
        format: 'group',
        sessions_planned: 16,
        time_zone: 'Europe/Berlin',
      })
      .execute();
    await db
      .insertInto('membership')
      .values({ id: 'fern', course: 'course', person, role: 'member', seat_name: 'Fern' })
      .execute();
    await db
      .insertInto('session')
      .values({
        id: 'session',
        course: 'course',
        number: 1,
        phase: 'initial',
        wall: wallOf(t.now, 'Europe/Berlin'),
        kind: 'weekly',
        starts_at: t.now,
        time_zone: 'Europe/Berlin',
        minutes: 90,
      })
      .execute();
    session = { id: 'session', course: 'course' };
    seat = (await seatsOf(db, session))[0]?.seat ?? '';
    token = tokenIn(joinLink(t.context, await invite(t.context, 'fern')));
    links = new DisownedLinks(t.context);
  });
  afterEach(() => t.end());

  const tokenIn = (link: string) => link.slice(link.indexOf('#') + 1);
  const disowned = (at: number) => [
    { seq: 1, at, event: { type: 'lobby:locked' } },
    { seq: 2, at, event: { type: 'lobby:device-disowned', id: 'first', seat } },
  ];
  const standing = (shown: string) =>
    createPractice(t.context)
      .seatOfLink(shown)
      .then(
        () => 'works',
        (error: unknown) => (error instanceof AppError ? error.code : String(error)),
      );

  it('[DV7] is withdrawn, and its connections end', async () => {
    expect(await standing(token)).toBe('works');
    links.follow('session', disowned(t.now));
    await links.close();
    expect(await standing(token)).toBe('link-revoked');
    expect(t.revoked).toEqual([`session ${seat}`]);
  });

  it('[DV7] is withdrawn once: one that was made since goes on working', async () => {
    links.follow('session', disowned(t.now));
    await links.close();
    t.now += 1000;
    const renewed = tokenIn(await renew(t.context, session, seat, 'account'));
    t.revoked.length = 0;
    // The room is taken up again, and its whole stream gone through.
    links.follow('session', disowned(t.now - 1000));
    await links.close();
    expect(await standing(renewed)).toBe('works');
    expect(t.revoked).toEqual([]);
  });

  it('[DV7] is withdrawn when the stream is gone through again, where it could not be written', async () => {
    const { db } = t.context;
    const failing = Object.create(db, {
      selectFrom: {
        value: () => {
          throw new Error('disk full');
        },
      },
    }) as typeof db;
    const failed = new DisownedLinks({ ...t.context, db: failing });
    failed.follow('session', disowned(t.now));
    await failed.close();
    expect(await standing(token)).toBe('works');
    links.follow('session', disowned(t.now));
    await links.close();
    expect(await standing(token)).toBe('link-revoked');
  });
});
