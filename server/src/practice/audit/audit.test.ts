import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEventStore } from '../../storage/event-store.ts';
import { engines, plainSeals, silent } from '../../testing/test-databases.ts';
import { auditCareSheetRead, MOST_SHOWN, trailOf } from './audit.ts';
import { AuditFollower } from './audit-follower.ts';
import type { StreamEvent } from '../core/stream-event.ts';
import { addCourse } from '../courses/course-store.ts';
import { seatsOf } from '../people/seats.ts';
import { findSession, type Session } from '../scheduling/sessions.ts';
import { testPractice, TUESDAY, type TestPractice } from '../../testing/test-practice.ts';

const SECRET_WORDS = 'At my brother’s flat';

describe.each(engines)('the audit trail on $kind', (engine) => {
  let t: TestPractice;
  let session: Session;
  let seats: Map<string, string>;
  beforeEach(async () => {
    t = await testPractice(engine);
    const course = await addCourse(t.context.db, {
      title: 'Tuesdays',
      approach: 'ipt',
      format: 'group',
      sessions: 1,
      timeZone: 'Europe/Berlin',
      minutes: 90,
      known: { number: 1, at: TUESDAY },
      people: [
        { person: await t.person('Tess'), role: 'facilitator', name: 'Tess' },
        { person: await t.person('Wim'), role: 'co-facilitator', name: 'Wim' },
        { person: await t.person('Alder'), role: 'member', name: 'Alder' },
      ],
    });
    const { id } = await t.context.db
      .selectFrom('session')
      .where('course', '=', course)
      .select('id')
      .executeTakeFirstOrThrow();
    session = await findSession(t.context.db, id);
    const all = await seatsOf(t.context.db, session);
    seats = new Map(all.map(({ name, seat }) => [name, seat]));
  });
  afterEach(() => t.end());

  const event = (seq: number, by: string | undefined, type: string, more = {}): StreamEvent => ({
    seq,
    at: TUESDAY + seq,
    ...(by !== undefined && { actor: seats.get(by) ?? '' }),
    event: { type, seat: seats.get('Alder'), ...more },
  });
  const aside = (seq: number): StreamEvent => ({
    seq,
    at: TUESDAY + seq,
    actor: seats.get('Wim'),
    event: {
      type: 'care:side-room-opened',
      id: 'r',
      person: seats.get('Alder'),
      by: seats.get('Wim'),
    },
  });
  /** Alder calls, Wim sees it and takes them aside. */
  const stream = (): StreamEvent[] => [
    event(1, 'Alder', 'care:called'),
    event(2, 'Tess', 'agenda:started'),
    event(3, 'Wim', 'care:seen', { by: seats.get('Wim') }),
    aside(4),
    event(5, 'Wim', 'care:moved', { room: 'r' }),
    event(6, 'Alder', 'care:whereabouts', { text: SECRET_WORDS }),
    event(7, undefined, 'care:moved'),
  ];
  const WRITTEN = [
    'Alder help-called Alder',
    'Wim help-seen Alder',
    'Wim side-room-opened Alder',
    'Wim side-room-entered Alder',
    'Alder whereabouts-given Alder',
    ' side-room-left Alder',
  ];
  const rows = () => t.context.db.selectFrom('audit').selectAll().execute();
  const entries = async () =>
    (await trailOf(t.context, session)).entries.map(({ by, action, about }) =>
      [by, action, about].join(' '),
    );

  it('[AU3] tells each step of care once, however often the stream is gone through', async () => {
    const follower = new AuditFollower({ db: t.context.db, logger: silent });
    const all = stream();
    for (const one of all) follower.follow(session.id, [one]);
    follower.follow(session.id, all);
    follower.follow(session.id, all);
    await follower.close();
    expect(await rows()).toHaveLength(6);
    expect(await entries()).toEqual(WRITTEN);
  });

  it('[AU3] tells what a crash left out as soon as somebody asks, or the room is taken up', async () => {
    const store = createEventStore(t.database, plainSeals);
    await store.append(session.id, stream());
    expect(await entries()).toEqual(WRITTEN);
    expect(await entries()).toEqual(WRITTEN);
  });

  it('[AU3] writes with the next what could not be written, and lets the room go on', async () => {
    const { db } = t.context;
    const follower = new AuditFollower({ db, logger: silent });
    await sql`alter table audit rename to audit_gone`.execute(db);
    const all = stream();
    follower.follow(session.id, all.slice(0, 5));
    await follower.close();
    await sql`alter table audit_gone rename to audit`.execute(db);
    follower.follow(session.id, [event(8, 'Tess', 'agenda:started')]);
    follower.follow(session.id, all.slice(5));
    await follower.close();
    expect(await entries()).toEqual(WRITTEN);
  });

  it('[AU4] holds no words of anybody’s', async () => {
    const follower = new AuditFollower({ db: t.context.db, logger: silent });
    follower.follow(session.id, stream());
    await follower.close();
    expect(JSON.stringify(await rows())).not.toContain('brother');
    expect(JSON.stringify(await trailOf(t.context, session))).not.toContain('brother');
  });

  it('[AU5] is append-only: the database itself refuses everything else', async () => {
    const { db } = t.context;
    const follower = new AuditFollower({ db, logger: silent });
    follower.follow(session.id, stream());
    await follower.close();
    const before = await rows();
    const refused = /append-only/;
    await expect(db.updateTable('audit').set({ action: 'admitted' }).execute()).rejects.toThrow(
      refused,
    );
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow(refused);
    if (engine.kind === 'postgres') {
      await expect(sql`truncate audit`.execute(db)).rejects.toThrow(refused);
    } else {
      await sql`insert or replace into audit (id, at, action)
        values (${before[0]?.id}, 1, 'admitted')`.execute(db);
      await sql`insert or replace into audit (id, at, session, seq, action)
        values ('x', 1, ${session.id}, 1, 'admitted')`.execute(db);
    }
    expect(await rows()).toEqual(before);
  });

  it('[AU6] shows a session’s own entries, the newest last, and so many', async () => {
    const [one, two] = [await t.person('One'), await t.person('Two')];
    const about = { actor: one, subject: two };
    await auditCareSheetRead(t.context.db, { at: 1, session: 'other', ...about });
    await auditCareSheetRead(t.context.db, { at: 0, session: session.id, ...about });
    const [entry] = (await rows()).filter((row) => row.session === session.id);
    if (!entry) throw new Error('no entry');
    await t.context.db
      .insertInto('audit')
      .values(
        Array.from({ length: MOST_SHOWN + 4 }, (_, n) => ({ ...entry, id: `e${n}`, at: n + 1 })),
      )
      .execute();
    const { entries: shown, more } = await trailOf(t.context, session);
    expect([shown.length, more]).toEqual([MOST_SHOWN, true]);
    expect(shown[0]?.at).toBe(new Date(5).toISOString());
    expect(shown.at(-1)).toMatchObject({ by: 'One', about: 'Two', action: 'care-sheet-read' });
    expect(shown.at(-1)?.at).toBe(new Date(MOST_SHOWN + 4).toISOString());
  });
});
