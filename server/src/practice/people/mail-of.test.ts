import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { mailOf } from './mail-of.ts';

describe.each(engines)('where mail for a client goes on $kind', (engine) => {
  let t: TestPractice;
  beforeEach(async () => {
    t = await testPractice(engine);
  });
  afterEach(() => t.end());

  const client = async (email: string, archived_at: number | null = null) => {
    const person = await t.person('Fern Example');
    const at = { updated_at: 0, updated_by: null, archived_at };
    await t.database.kysely
      .insertInto('client')
      .values({
        person,
        revision: 1,
        ...at,
        state: 'active',
        ended_on: null,
        email,
        sort: 'fern',
        search: 'fern',
      })
      .execute();
    return mailOf(t.database.kysely, person);
  };

  it('[IC8] is the address in their record, unless there is none or they were put away', async () => {
    expect(await client('fern@post.example')).toBe('fern@post.example');
    expect(await client('')).toBeUndefined();
    expect(await client('fern@post.example', 1)).toBeUndefined();
    expect(await mailOf(t.database.kysely, await t.person('Tess'))).toBeUndefined();
  });
});
