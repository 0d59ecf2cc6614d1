import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createAccess } from '../access/access.ts';
import { createPlanning } from '../courses/planning.ts';
import { putStaffMember } from '../staff/staff-members.ts';
import { paperHash } from './paper-hash.ts';
import { createPapers, type PaperDesk } from './papers.ts';

const WORDS = { title: 'Consent', text: 'Group therapy by video.' };
const LEAD = { account: 'ash', course: 'tue' };
const DAY = 86_400_000;

/** What comes of entering it. */
const enters = (desk: PaperDesk, ...asked: Parameters<PaperDesk['enterWithdrawal']>) =>
  desk.enterWithdrawal(...asked).then(
    () => 'entered',
    (error: unknown) => {
      const { code, detail = '' } = error as { code: string; detail?: string };
      return `${code} ${detail}`.trim();
    },
  );

describe.each(engines)('a withdrawal that was told, on $kind', (engine) => {
  let t: TestPractice;
  let papers: PaperDesk;
  let token: string;

  beforeEach(async () => {
    t = await testPractice(engine);
    ({ papers } = createPapers(t.context));
    const planning = createPlanning(t.context);
    await t.account('ash');
    const ash = await t.person('Ash', 'ash');
    await putStaffMember(t.context.db, { person: ash, roles: ['therapist'] });
    const people = [
      [ash, 'facilitator', 'Ash'],
      [await t.person('Fern'), 'member', 'Fern'],
    ] as const;
    await planning.planCourse('ash', 'tue', tuesdays(people));
    await planning.planCourse('ash', 'other', tuesdays(people));
    const course = await planning.courseDetail(LEAD);
    token = course.people.find(({ name }) => name === 'Fern')?.link?.split('#')[1] ?? '';
    await papers.keep('ash', { paper: 'consent', revision: 0, words: WORDS });
    await papers.publish('ash', { paper: 'consent', revision: 1 });
    await papers.ask(LEAD, { paper: 'consent', required: false });
    const shown = { paper: 'consent', version: 1, hash: paperHash(WORDS), name: 'Fern' };
    await papers.sign(await signer(), shown);
    t.now += 3 * DAY;
  });
  afterEach(() => t.end());

  const signer = () => createAccess(t.context).seatOfLink(token);
  const member = async () => (await papers.ofCourse('tue')).members[0];
  const day = (daysAgo: number) => new Date(t.now - daysAgo * DAY).toISOString().slice(0, 10);
  const told = async (
    change: Partial<{ how: 'telephone' | 'in-person' | 'letter'; on: string; course: string }> = {},
  ) => {
    const { course = 'tue', how = 'telephone', on = day(1) } = change;
    const membership = (await member())?.membership ?? '';
    return enters(papers, { account: 'ash', course }, { paper: 'consent', membership, how, on });
  };
  const leaves = async (course: string) => {
    const planning = createPlanning(t.context);
    const { people, revision } = await planning.courseDetail({ account: 'ash', course });
    const membership = people.find(({ name }) => name === 'Fern')?.membership ?? '';
    const change = { kind: 'leave', membership } as const;
    await planning.changeCourse({ account: 'ash', course }, { revision, change });
  };
  const audited = () =>
    t.context.db
      .selectFrom('audit')
      .where('action', '=', 'withdrawal-entered')
      .selectAll()
      .execute();

  it('[PS9] stands beside the signature, with how, when and who entered it', async () => {
    expect(await told()).toBe('entered');
    const { standing, signatures, person } = (await member()) ?? {};
    expect(standing).toEqual({ consent: 'withdrawn' });
    expect(signatures).toMatchObject([
      {
        version: 1,
        withdrawn: new Date(t.now).toISOString(),
        told: { how: 'telephone', on: day(1), by: 'Ash' },
      },
    ]);
    expect(await audited()).toMatchObject([{ subject: person, actor_account: 'ash', at: t.now }]);
    expect(t.arrivalsChanged.at(-1)).toBe((await signer()).session.id);
  });

  it('[PS9] is shown to the client, who can sign again', async () => {
    await told({ how: 'letter' });
    const [paper] = (await papers.own(await signer())).papers;
    expect(paper).toMatchObject({
      standing: 'withdrawn',
      told: { how: 'letter', on: day(1), by: 'Ash' },
    });
    const shown = { paper: 'consent', version: 1, hash: paperHash(WORDS), name: 'Fern' };
    await papers.sign(await signer(), shown);
    const [again] = (await papers.own(await signer())).papers;
    expect(again?.standing).toBe('signed');
    expect(again).not.toHaveProperty('told');
    expect((await member())?.signatures).toHaveLength(2);
  });

  it('[PS9] is entered once, however often it is sent, and never changed', async () => {
    await told();
    expect(await told()).toBe('entered');
    expect(await told({ how: 'letter' })).toBe('stale paper');
    expect(await audited()).toHaveLength(1);
    expect((await member())?.signatures[0]?.told?.how).toBe('telephone');
  });

  const QUICKER = [
    { how: 'telephone', answer: 'entered' },
    { how: 'letter', answer: 'stale paper' },
    { how: undefined, answer: 'stale paper' },
  ] as const;
  // SQLite has one connection: nobody comes in between there.
  it.each(engine.kind === 'postgres' ? QUICKER : [])(
    '[PS9] is entered once where somebody is quicker by a moment ($how): $answer',
    async ({ how, answer }) => {
      const who = await signer();
      let isFirst = true;
      const db = t.context.db.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          const wasRead = result.rows.some((row) => 'withdrawnAt' in row);
          if (wasRead && isFirst) {
            isFirst = false;
            if (how === undefined) await papers.withdraw(who, 'consent');
            else await told({ how });
          }
          return result;
        },
      });
      const membership = who.seat.membership;
      const entering = { paper: 'consent', membership, how: 'telephone', on: day(1) } as const;
      expect(await enters(createPapers({ ...t.context, db }).papers, LEAD, entering)).toBe(answer);
      expect(await audited()).toHaveLength(how === undefined ? 0 : 1);
      expect((await member())?.standing).toEqual({ consent: 'withdrawn' });
    },
  );

  it('[PS9] is of no day that is to come, nor of one before it was signed', async () => {
    expect(await told({ on: day(-1) })).toBe('invalid-message on');
    expect(await told({ on: day(4) })).toBe('invalid-message on');
    expect(await told({ on: day(0) })).toBe('entered');
  });

  it('[PS9] is entered for members of that course alone', async () => {
    expect(await told({ course: 'other' })).toBe('not-found membership');
    expect(await audited()).toEqual([]);
  });

  it('[PS9] is entered for who has left too: what they signed stays in sight, and nothing is asked', async () => {
    await leaves(LEAD.course);
    expect(await member()).toMatchObject({ left: new Date(t.now).toISOString(), standing: {} });
    expect(await told()).toBe('entered');
    expect((await member())?.signatures[0]?.told?.how).toBe('telephone');
  });

  it('[PS9] names nobody who left without having signed', async () => {
    await leaves('other');
    expect((await papers.ofCourse('other')).members).toEqual([]);
  });

  it('[PS9] what the client took back on their page stays theirs', async () => {
    await papers.withdraw(await signer(), 'consent');
    expect(await told()).toBe('stale paper');
    expect((await member())?.signatures[0]).not.toHaveProperty('told');
  });
});
