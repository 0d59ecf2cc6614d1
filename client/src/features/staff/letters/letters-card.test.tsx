// @vitest-environment jsdom
import type { LettersPreview, LetterWordsShown } from '@rapport/shared/contract/letter-words.ts';
import { afterEach, expect, it } from 'vitest';
import { careSheets } from '../../../messages/en/care-sheets.ts';
import { letters as words } from '../../../messages/en/letters.ts';
import { start } from '../../../messages/en/start.ts';
import { choose, drawnPages, press, says, there, type } from '../../../testing/drawn-page.tsx';
import { unsavedLetters } from '../care/unsaved.ts';
import { LettersCard } from './LettersCard.tsx';

const { draw, answer, asked } = drawnPages({ ...start, careSheets, letters: words });
afterEach(() => unsavedLetters.clear());

const STANDS: LetterWordsShown = {
  words: { appointments: '', reminder: '', closing: 'Warm regards', reminders: [1440, 60] },
  revision: 2,
};
const PREVIEW: LettersPreview = {
  from: 'Linden Practice',
  letters: [{ kind: 'reminder', subject: 'Your appointment', text: 'Hello Fern,\n\nBring water.' }],
};
const stands = (shown: LetterWordsShown) =>
  answer(({ method, path }) => {
    if (path === '/api/letters/preview') return { body: PREVIEW };
    return { body: method === 'PUT' ? { revision: shown.revision + 1 } : shown };
  });
it('[LT2] shows the words, previews what is being written, and keeps it from its revision', async () => {
  stands(STANDS);
  draw(<LettersCard />);
  await says('Warm regards');
  await press(words.change);
  await type(words.field.reminder, 'Bring water.');
  await press(words.preview.open);
  await says('Hello Fern,');
  await says('Subject: Your appointment');
  const draft = { ...STANDS.words, reminder: 'Bring water.' };
  expect(asked().find(({ path }) => path.endsWith('/preview'))?.body).toEqual({ words: draft });
  await press(start.common.close);
  await press(words.save);
  const kept = await there(() => asked().find(({ method }) => method === 'PUT'));
  expect(kept.body).toEqual({ revision: 2, words: draft });
});

it('[LT2] says at the field by how much it is too long, and sends nothing then', async () => {
  stands({ ...STANDS, words: { ...STANDS.words, closing: '' } });
  draw(<LettersCard />);
  await says(words.blank);
  await press(words.change);
  await type(words.field.closing, 'x'.repeat(1003));
  await says('3 characters too long.');
  await press(words.save);
  expect(asked().every(({ method }) => method === 'GET')).toBe(true);
});

it('[LT3] shows when clients are reminded, and keeps what is chosen', async () => {
  stands(STANDS);
  draw(<LettersCard />);
  await says('1 day and 1 hour before');
  await press(words.change);
  await choose('Second reminder', '15 minutes before');
  await choose('Third reminder', '3 days before');
  await press(words.save);
  const kept = await there(() => asked().find(({ method }) => method === 'PUT'));
  expect(kept.body).toEqual({
    revision: 2,
    words: { ...STANDS.words, reminders: [1440, 15, 4320] },
  });
});

it('[LT3] says that no reminders are sent', async () => {
  stands({ ...STANDS, words: { ...STANDS.words, reminders: [60] } });
  draw(<LettersCard />);
  await says('1 hour before');
  await press(words.change);
  await choose('First reminder', words.times.none);
  await press(words.preview.open);
  await says(words.preview.noReminders);
});
