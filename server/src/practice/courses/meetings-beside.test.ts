import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPractice, type Practice } from '../practice.ts';

describe.each(engines)('meetings of members beside the group’s sessions, on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let plan: (id: string) => Promise<unknown>;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    const [tess, alder] = [await t.person('Tess', 'tess'), await t.person('Alder')];
    plan = (id) =>
      practice.planCourse(
        'tess',
        id,
        tuesdays([
          [tess, 'facilitator', 'Tess'],
          [alder, 'member', 'Alder'],
        ]),
      );
  });
  afterEach(() => t.end());

  const detail = (course: string): Promise<CourseDetail> =>
    practice.courseDetail({ account: 'tess', course });
  const change = async (given: CourseChange, course: string) =>
    practice.changeCourse(
      { account: 'tess', course },
      { revision: (await detail(course)).revision, change: given },
    );

  it('[IM7] change nothing of the group’s sessions, whatever is changed about the course', async () => {
    const shapeOf = async (course: string) => {
      const { sessions, of } = await detail(course);
      const rows = sessions.map(({ wall, number, phase, kind, cancelled, waiting }) =>
        [wall, number, phase, kind, cancelled !== undefined, waiting].join(' '),
      );
      return [of, ...rows];
    };
    /** Changes both courses alike; gives whether they could be. */
    const both = async (given: (course: string) => Promise<CourseChange>) => {
      const done = [];
      for (const course of ['with', 'without']) {
        const code = await change(await given(course), course).then(
          () => 'works',
          (error: unknown) => (error as { code?: string }).code,
        );
        done.push(code);
      }
      expect(done[0]).toBe(done[1]);
    };
    const nth = async (course: string, place: number) => {
      const ahead = (await detail(course)).sessions.filter((one) => !one.begun && !one.cancelled);
      return ahead[place % Math.max(ahead.length, 1)] ?? { id: 'none', wall: '2026-08-01T18:00' };
    };
    const changes: Record<string, (course: string, place: number) => Promise<CourseChange>> = {
      move: async (course, place) => {
        const { id, wall } = await nth(course, place);
        return { kind: 'move', session: id, wall: `${wall.slice(0, 11)}11:00` };
      },
      'move-later': async (course, place) => {
        const { id, wall } = await nth(course, place);
        return { kind: 'move-later', session: id, wall: `${wall.slice(0, 11)}12:00` };
      },
      cancel: async (course, place) => ({ kind: 'cancel', session: (await nth(course, place)).id }),
      'call-off': async (course, place) => ({
        kind: 'call-off',
        session: (await nth(course, place)).id,
        skip: [],
      }),
      extend: (_course, place) =>
        Promise.resolve({ kind: 'extend', count: (place % 3) + 1, skip: [] }),
      pause: (_course, place) =>
        Promise.resolve({
          kind: 'pause',
          from: '2026-08-04',
          again: place % 2 === 0 ? null : '2026-08-25',
          skip: [],
        }),
      resume: () => Promise.resolve({ kind: 'resume', from: '2026-09-01', skip: [] }),
      end: () => Promise.resolve({ kind: 'end' }),
    };
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(20)), {
          minLength: 2,
          maxLength: 4,
        }),
        async (steps) => {
          await t.context.db.deleteFrom('session').execute();
          await t.context.db.deleteFrom('course').execute();
          await plan('with');
          await plan('without');
          for (const [kind, place] of steps) {
            const day = String((place % 28) + 1).padStart(2, '0');
            planned += 1;
            const wall = `2026-09-${day}T0${String(planned % 9)}:00`;
            const { people } = await detail('with');
            const membership = people.find(({ name }) => name === 'Alder')?.membership ?? '';
            const meet = { meeting: 'individual-middle', minutes: 30 } as const;
            const members = [{ membership, wall }];
            await change({ kind: 'meet-alone', ...meet, members }, 'with');
            await both(async (course) => (await changes[kind]?.(course, place)) ?? { kind: 'end' });
            expect(await shapeOf('with')).toEqual(await shapeOf('without'));
          }
          expect((await detail('with')).meetings).toHaveLength(steps.length);
        },
      ),
      { numRuns: 3 },
    );
  });
});
