import type { CourseTemplate } from '@rapport/shared/contract/course-template.ts';
import type { AskedPaper } from '@rapport/shared/contract/papers.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPapers, type PaperDesk } from '../papers/papers.ts';
import { createPlanning, type Planning } from './planning.ts';

const template = (name: string): CourseTemplate => ({
  id: name.replaceAll(' ', '-'),
  name,
  approach: 'mit',
  format: 'group',
  review: true,
  everyWeeks: 2,
  count: 12,
  minutes: 75,
});
const WORDS = { title: 'Consent', text: 'Therapy by video.' };
const [evening, morning] = [template('Evening group'), template('A morning group')];

describe.each(engines)('templates of courses on $kind', (engine) => {
  let t: TestPractice;
  let planning: Planning;
  let papers: PaperDesk;
  let tess: string;
  beforeEach(async () => {
    t = await testPractice(engine);
    await t.account('tess', 'wim');
    tess = await t.person('Tess', 'tess');
    ({ papers } = createPapers(t.context));
    planning = createPlanning(t.context);
  });
  afterEach(() => t.end());

  it('[TP1] are kept as they are, for everyone, by name', async () => {
    expect(await planning.templates()).toEqual({ templates: [], revision: 0 });
    const kept = await planning.keepTemplates('tess', {
      revision: 0,
      templates: [evening, morning],
    });
    expect(kept).toEqual({ revision: 1 });
    expect(await planning.templates()).toEqual({
      templates: [morning, evening],
      revision: 1,
      changed: { at: new Date(t.now).toISOString(), by: 'Tess' },
    });
  });

  it('[TP2] are changed from a revision, and a request that is sent again counts once', async () => {
    await planning.keepTemplates('tess', { revision: 0, templates: [evening] });
    const late = planning.keepTemplates('wim', { revision: 0, templates: [morning] });
    await expect(late).rejects.toMatchObject({ code: 'stale' });
    const again = { revision: 0, templates: [evening] };
    expect(await planning.keepTemplates('tess', again)).toEqual({ revision: 1 });
    await planning.keepTemplates('wim', { revision: 1, templates: [] });
    expect((await planning.templates()).templates).toEqual([]);
  });

  it('[TP5] say what a course asks for, and planning takes it over as it was published last', async () => {
    const consent = { paper: 'consent', required: true };
    const from = { ...evening, papers: [consent] };
    const keep = () => planning.keepTemplates('tess', { revision: 0, templates: [from, morning] });
    const planned = (papers: readonly AskedPaper[]) =>
      planning.planCourse(
        'tess',
        'c1',
        tuesdays([[tess, 'facilitator', 'Tess']], { papers: [...papers] }),
      );
    await papers.keep('tess', { paper: 'consent', revision: 0, words: WORDS });
    const refused = { code: 'not-found', detail: 'papers' };
    await expect(keep()).rejects.toMatchObject(refused);
    await expect(planned([consent])).rejects.toMatchObject(refused);
    await papers.publish('tess', { paper: 'consent', revision: 1 });
    await keep();
    const [other, kept] = (await planning.templates()).templates;
    // One that says nothing of papers is kept as that.
    expect(other).toEqual(morning);
    expect(kept).toEqual(from);
    await papers.keep('tess', {
      paper: 'consent',
      revision: 1,
      words: { ...WORDS, title: 'Consent, with recording' },
    });
    expect((await papers.list()).papers).toMatchObject([
      { title: 'Consent, with recording', published: 'Consent' },
    ]);
    await papers.publish('tess', { paper: 'consent', revision: 2 });
    await planned(kept?.papers ?? []);
    await planned(kept?.papers ?? []);
    // Else they would be thought to be asked for, or not to be.
    for (const others of [[], [{ ...consent, required: false }]])
      await expect(planned(others)).rejects.toMatchObject({ code: 'stale' });
    expect((await papers.ofCourse('c1')).papers).toEqual([
      { id: 'consent', title: 'Consent, with recording', version: 2, asked: true, required: true },
    ]);
    await planning.keepTemplates('tess', { revision: 1, templates: [] });
    expect((await papers.ofCourse('c1')).papers).toMatchObject([{ asked: true }]);
    await t.security.settled();
    const entries = await t.context.db
      .selectFrom('security_log')
      .where('event', '=', 'paper-changed')
      .where('course', '=', 'c1')
      .select(['reason', 'actor_account'])
      .execute();
    expect(entries).toEqual([{ reason: 'asked', actor_account: 'tess' }]);
  });

  it('[TP2] leave an entry in the audit trail', async () => {
    await planning.keepTemplates('tess', { revision: 0, templates: [evening] });
    const entries = await t.context.db
      .selectFrom('audit')
      .where('action', '=', 'practice-changed')
      .select('actor_account')
      .execute();
    expect(entries).toEqual([{ actor_account: 'tess' }]);
  });
});
