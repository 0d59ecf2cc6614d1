import type { CourseTemplate } from '@rapport/shared/contract/course-template.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
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
const [evening, morning] = [template('Evening group'), template('A morning group')];

describe.each(engines)('templates of courses on $kind', (engine) => {
  let t: TestPractice;
  let planning: Planning;
  beforeEach(async () => {
    t = await testPractice(engine);
    await t.account('tess', 'wim');
    await t.person('Tess', 'tess');
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
