import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { addCourse } from '../courses/course-store.ts';
import { putStaffMember } from '../staff/staff-members.ts';
import { createPeople, type People } from './clients.ts';

describe.each(engines)('clients on $kind', (engine) => {
  let practice: TestPractice;
  let people: People;
  let ash: string;
  let birk: string;

  beforeEach(async () => {
    practice = await testPractice(engine);
    people = createPeople(practice.context);
    await practice.account('ash', 'birk');
    [ash, birk] = [await practice.person('Ash', 'ash'), await practice.person('Birk', 'birk')];
    for (const person of [ash, birk]) {
      await putStaffMember(practice.context.db, { person, roles: ['therapist'] });
    }
  });
  afterEach(() => practice.end());

  const namesFor = async (account: string) =>
    (await people.people(account)).people.map(({ name }) => name);

  it('[CL1] adds a client once, however often it is sent, and renames nobody', async () => {
    await people.addClient('ash', { person: 'fern', name: 'Fern' });
    await people.addClient('ash', { person: 'fern', name: 'Fern' });
    await expect(people.addClient('ash', { person: 'fern', name: 'Moss' })).rejects.toMatchObject({
      code: 'stale',
    });
    // Nor by the identifier of somebody who works here, or of another's client.
    for (const person of [birk, 'fern']) {
      await expect(people.addClient('birk', { person, name: 'Fern' })).rejects.toMatchObject({
        code: 'stale',
      });
    }
    expect(await people.people('ash')).toEqual({
      me: ash,
      timeZone: '',
      people: [
        { id: ash, name: 'Ash', staff: true, therapist: true },
        { id: birk, name: 'Birk', staff: true, therapist: true },
        { id: 'fern', name: 'Fern', staff: false },
      ],
    });
    await practice.security.settled();
    const log = await practice.context.db
      .selectFrom('security_log')
      .orderBy('id')
      .selectAll()
      .execute();
    expect(log.map(({ event, subject }) => [event, subject])).toEqual([['client-added', 'fern']]);
    expect(JSON.stringify(log)).not.toContain('Fern');
  });

  it('[CL2] tells of the clients that one has added or meets, and of nobody else', async () => {
    await people.addClient('ash', { person: 'fern', name: 'Fern' });
    await people.addClient('ash', { person: 'moss', name: 'Moss' });
    expect(await namesFor('birk')).toEqual(['Ash', 'Birk']);
    const course = (role: 'observer' | 'co-facilitator', member: string) =>
      addCourse(practice.context.db, {
        title: 'Group',
        approach: 'ipt',
        format: 'group',
        sessions: 2,
        timeZone: 'UTC',
        minutes: 90,
        known: { number: 1, at: practice.now },
        people: [
          { person: ash, role: 'facilitator', name: 'Ash' },
          { person: birk, role, name: 'Birk' },
          { person: member, role: 'member', name: member },
        ],
      });
    await course('observer', 'moss');
    expect(await namesFor('birk')).toEqual(['Ash', 'Birk']);
    await course('co-facilitator', 'fern');
    expect(await namesFor('birk')).toEqual(['Ash', 'Birk', 'Fern']);
  });

  it('[CL2] a client whose therapy has ended is not offered, until they wait for it again', async () => {
    await people.addClient('ash', { person: 'fern', name: 'Fern' });
    const { record } = await people.clientDetail('ash', 'fern');
    const keep = (revision: number, state: 'ended' | 'waiting') =>
      people.keepClient('ash', {
        person: 'fern',
        revision,
        record: { ...record, state, endedOn: state === 'ended' ? '2026-06-01' : '' },
      });
    await keep(1, 'ended');
    expect(await namesFor('ash')).toEqual(['Ash', 'Birk']);
    await keep(2, 'waiting');
    expect(await namesFor('ash')).toEqual(['Ash', 'Birk', 'Fern']);
  });

  it('[CL2] a colleague whose access has ended is not offered', async () => {
    await practice.context.db
      .updateTable('staff_member')
      .set({ deactivated_at: 1 })
      .where('person', '=', birk)
      .execute();
    expect(await namesFor('ash')).toEqual(['Ash']);
  });
});
