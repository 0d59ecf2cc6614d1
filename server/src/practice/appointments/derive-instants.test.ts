import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, TUESDAY, type TestPractice } from '../../testing/test-practice.ts';
import { addCourse } from '../courses/course-store.ts';
import { deriveInstants } from './derive-instants.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';

const HOUR = 3_600_000;

describe.each(engines)('the instants of sessions at the start, on $kind', (engine) => {
  let t: TestPractice;
  let course: string;
  beforeEach(async () => {
    t = await testPractice(engine);
  });
  afterEach(() => t.end());

  const plan = async (timeZone: string, at: number) => {
    course = await addCourse(t.context.db, {
      title: 'Tuesdays',
      approach: 'ipt',
      format: 'group',
      sessions: 4,
      timeZone,
      minutes: 90,
      known: { number: 1, at },
      people: [{ person: await t.person('Tess'), role: 'facilitator', name: 'Tess' }],
    });
  };
  const sessions = () =>
    t.context.db
      .selectFrom('session')
      .where('course', '=', course)
      .select(['id', 'wall', 'starts_at'])
      .orderBy('number')
      .execute();
  /** As a server would have left them whose zone had another law. */
  const shift = (by: number) =>
    t.context.db
      .updateTable('session')
      .set((eb) => ({ starts_at: eb('starts_at', '+', by) }))
      .execute();
  /** Starts, and gives what the log tells of. */
  const start = async () => {
    const told: { session: string; from: string; to: string }[] = [];
    const logger = pino({}, { write: (line: string) => told.push(JSON.parse(line) as never) });
    await deriveInstants({ ...t.context, logger });
    return told;
  };

  it('[SC2] follow the wall when the law of a zone has changed, and the log tells of each', async () => {
    t.now = Date.parse('2026-10-01T12:00:00Z');
    await plan('America/Edmonton', Date.parse('2026-12-01T18:00:00-06:00'));
    const right = await sessions();
    // Until 2026 Alberta would have been at −07 in December.
    await shift(HOUR);
    const told = await start();
    expect(await sessions()).toEqual(right);
    expect(right.map(({ wall }) => wall)[0]).toBe('2026-12-01T18:00');
    expect(told.map(({ session }) => session).toSorted()).toEqual(
      right.map(({ id }) => id).toSorted(),
    );
    expect(told.find(({ session }) => session === right[0]?.id)).toMatchObject({
      from: '2026-12-02T01:00:00.000Z',
      to: '2026-12-02T00:00:00.000Z',
    });
    expect(await start()).toEqual([]);
  });

  it('[SC2] stay where they were for what has begun', async () => {
    await plan('Europe/Berlin', TUESDAY);
    const right = await sessions();
    const [first, second] = right;
    await shift(HOUR);
    await t.happen(second?.id ?? '');
    t.now = TUESDAY + 2 * HOUR;
    expect((await start()).length).toBe(2);
    const now = await sessions();
    expect(now[0]?.starts_at).toBe((first?.starts_at ?? 0) + HOUR);
    expect(now[1]?.starts_at).toBe((second?.starts_at ?? 0) + HOUR);
    expect(now.slice(2)).toEqual(right.slice(2));
  });

  it('[SC2] move for one that would have begun by the old law and has not by the new', async () => {
    await plan('Europe/Berlin', TUESDAY);
    await shift(-HOUR);
    t.now = TUESDAY - HOUR / 2;
    expect((await start()).length).toBe(4);
    expect((await sessions())[0]?.starts_at).toBe(TUESDAY);
  });

  it('[SC2] keep the second of two hours that the clocks show alike', async () => {
    t.now = Date.parse('2026-10-01T12:00:00Z');
    const second = Date.parse('2026-10-25T02:30:00+01:00');
    await plan('Europe/Berlin', second);
    expect(isoInZone(second - HOUR, 'Europe/Berlin')).toBe('2026-10-25T02:30:00+02:00');
    expect(await start()).toEqual([]);
    expect((await sessions())[0]).toMatchObject({ wall: '2026-10-25T02:30', starts_at: second });
  });
});
