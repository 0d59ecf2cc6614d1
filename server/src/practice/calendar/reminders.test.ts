import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailedPractice, type MailedPractice } from '../../testing/mailed-practice.ts';
import { engines } from '../../testing/test-databases.ts';
import { remind } from './remind.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-06-23T18:00:00+02:00');
const WORDS = { appointments: '', reminder: '', closing: '' };

describe.each(engines)('when clients are reminded on $kind', (engine) => {
  let m: MailedPractice;

  beforeEach(async () => {
    m = await mailedPractice(engine);
    await m.plan(20);
    await m.deliver();
  });
  afterEach(() => m.end());

  const set = (revision: number, ...reminders: number[]) =>
    m.practice.letters.keep('tess', { revision, words: { ...WORDS, reminders } });
  /** How many letters Alder gets at a moment. */
  const at = async (now: number) => {
    m.t.now = now;
    await Promise.all([remind(m.context), remind(m.context)]);
    await m.deliver();
    return m.to('alder').length;
  };

  it('[LT3] reminds at the times of the practice, once at each', async () => {
    await set(0, 15, 3 * 24 * 60);
    expect((await m.practice.letters.read()).words.reminders).toEqual([3 * 24 * 60, 15]);
    expect(await at(START - 3 * DAY - 1)).toBe(0);
    expect(await at(START - 3 * DAY)).toBe(1);
    // The clock of the server goes back by an hour, and on again.
    expect(await at(START - 3 * DAY - HOUR)).toBe(0);
    expect(await at(START - 3 * DAY)).toBe(0);
    expect(await at(START - DAY)).toBe(0);
    expect(await at(START - HOUR)).toBe(0);
    expect(await at(START - HOUR / 4)).toBe(1);
    expect(await at(START - HOUR / 8)).toBe(0);
    expect(await at(START)).toBe(0);
  });

  it('[LT3] words from before there were times to choose go with the usual ones', async () => {
    const row = { revision: 4, updated_at: 0, updated_by: null };
    await m.t.database.kysely
      .insertInto('practice_document')
      .values({ id: 'letter-words', ...row, body: JSON.stringify({ ...WORDS, closing: 'Bye.' }) })
      .execute();
    expect(await m.practice.letters.read()).toMatchObject({
      revision: 4,
      words: { closing: 'Bye.', reminders: [1440, 60] },
    });
    expect(await at(START - DAY)).toBe(1);
    await set(4, 1440);
    expect(await at(START - HOUR)).toBe(0);
  });

  it('[LT3] none at all is fine', async () => {
    await set(0);
    for (const before of [DAY, HOUR]) expect(await at(START - before)).toBe(0);
    const { letters } = await m.practice.letters.preview({ ...WORDS, reminders: [] });
    expect(letters.map(({ kind }) => kind)).not.toContain('reminder');
  });

  it('[LT3] one that waits is not sent when its time is set no more, and another is not sent for it', async () => {
    m.t.now = START - DAY;
    await remind(m.context);
    await set(0, 1500, 60);
    await m.deliver();
    expect(m.to('alder')).toEqual([]);
    expect(await at(START - DAY + 1)).toBe(0);
    expect(await at(START - HOUR)).toBe(1);
  });

  it('[LT3] whoever was reminded is not reminded again because the time was changed', async () => {
    expect(await at(START - DAY)).toBe(1);
    await set(0, 1500);
    expect(await at(START - DAY + HOUR)).toBe(0);
    // Words that are changed are no new time: what is due meanwhile still goes.
    await set(1, 1500, 60);
    m.t.now = START - HOUR;
    await m.practice.letters.keep('tess', {
      revision: 2,
      words: { ...WORDS, closing: 'Bye.', reminders: [1500, 60] },
    });
    expect(await at(START - HOUR + 60_000)).toBe(1);
  });

  it('[LT3] a new time writes nobody of what is nearer already', async () => {
    m.t.now = START - 2 * DAY;
    await set(0, 3 * 24 * 60);
    expect(await at(START - 2 * DAY)).toBe(0);
    // The moment of a later session is still to come.
    expect(await at(START + 4 * DAY)).toBe(1);
  });

  it('[LT3] what has been moved since then was told, and is not reminded of at once', async () => {
    await set(0, 3 * 24 * 60, 60);
    m.t.now = START - 2 * DAY;
    const [first] = await m.sessions();
    await m.change(1, { kind: 'move', session: first?.id ?? '', wall: '2026-06-24T12:00' });
    await m.deliver();
    expect(m.to('alder').map(({ subject }) => subject)).toEqual(['An appointment has changed']);
    expect(await at(START - 2 * DAY + 1)).toBe(0);
    expect(await at(START + DAY - 7 * HOUR)).toBe(1);
  });

  it('[LT3] a day stays 24 hours where clocks change in it', async () => {
    const autumn = Date.parse('2026-10-27T18:00:00+01:00');
    await set(0, 3 * 24 * 60);
    expect(await at(autumn - 3 * DAY - 1)).toBe(0);
    expect(await at(autumn - 3 * DAY)).toBe(1);
    expect(m.to('alder')[0]?.text).toContain('27 October 2026 at 18:00 Central European Standard');
  });

  it('[LT2] [LT3] of two who change the times at once the second is told', async () => {
    const both = await Promise.allSettled([set(0, 30), set(0, 45)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    m.t.now += HOUR;
    const { words, revision } = await m.practice.letters.read();
    // Sent once more, it is answered as the first time.
    expect(await set(0, ...words.reminders)).toEqual({ revision });
  });
});
