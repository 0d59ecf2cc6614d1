import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarIn, mailedPractice, type MailedPractice } from '../../testing/mailed-practice.ts';
import { engines } from '../../testing/test-databases.ts';
import { remind } from './remind.ts';

describe.each(engines)('the practice’s own words in letters on $kind', (engine) => {
  let m: MailedPractice;

  beforeEach(async () => {
    m = await mailedPractice(engine);
  });
  afterEach(() => m.end());

  it('[LT1] has the practice’s own words as they are when it is sent, and in the text alone', async () => {
    await m.plan();
    const words = {
      appointments: 'Please bring water.\nWe look forward to you.',
      reminder: 'Is your phone charged?',
      closing: 'Call us if you can not come <b>.',
      reminders: [1440, 60],
    };
    await m.practice.letters.keep('tess', { revision: 0, words });
    await m.deliver();
    const [letter] = m.to('alder');
    for (const part of [words.appointments, words.closing]) expect(letter?.text).toContain(part);
    expect(letter?.text).not.toContain(words.reminder);
    expect(letter?.html).toContain('Please bring water.<br>We look forward to you.');
    expect(letter?.html).toContain('&lt;b&gt;');
    const [, second] = await m.sessions();
    await m.change(1, { kind: 'move', session: second?.id ?? '', wall: '2026-07-01T17:00' });
    await m.deliver();
    const [moved] = m.to('alder');
    expect(moved?.text).toContain(words.closing);
    expect(moved?.text).not.toContain('water');
    expect(`${moved?.subject ?? ''}${calendarIn(moved).text}`).not.toContain('Call us');
    m.t.now = Date.parse('2026-06-22T18:00:00+02:00');
    await remind(m.context);
    await m.practice.letters.keep('tess', { revision: 1, words: { ...words, closing: 'Bye.' } });
    await m.deliver();
    const [reminder] = m.to('alder');
    expect(reminder?.text).toContain(words.reminder);
    expect(reminder?.text).toContain('Bye.');
    expect(reminder?.text).not.toContain('Call us');
  });

  it('[LT2] are kept once from a revision, and previewed as they would be sent', async () => {
    const words = {
      appointments: 'Bring water.',
      reminder: '',
      closing: 'Bye.',
      reminders: [1440, 60],
    };
    for (const _time of [1, 2]) {
      expect(await m.practice.letters.keep('tess', { revision: 0, words })).toEqual({
        revision: 1,
      });
    }
    expect(await m.practice.letters.read()).toMatchObject({
      words,
      changed: { by: 'Tess Therapist' },
    });
    const other = { revision: 0, words: { ...words, closing: '' } };
    await expect(m.practice.letters.keep('tess', other)).rejects.toMatchObject({ code: 'stale' });

    const { from, letters } = await m.practice.letters.preview(words);
    expect(from).toBe('Linden Practice');
    await m.plan();
    await m.deliver();
    // But for the name, the dates and the links it is the letter that is sent.
    const plain = (text = '') =>
      text
        .replace(/Hello .*,/, 'Hello,')
        .replace(/(?:\w+day, .*\n)+/g, 'DATES\n')
        .replaceAll(/#\S+|calendar\/\S+/g, '#');
    const sent = m.to('alder')[0];
    expect(plain(letters[0]?.text).trim()).toBe(plain(sent?.text).trim());
    expect(letters[0]?.subject).toBe(sent?.subject);
    expect(letters.map(({ kind }) => kind)).toEqual([
      'appointments',
      'moved',
      'cancelled',
      'reminder',
    ]);
    for (const { text } of letters) {
      expect(text).toContain('Bye.');
      expect(text).not.toMatch(/[\w-]{43}/);
    }
  });
});
