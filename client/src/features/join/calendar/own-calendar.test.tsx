// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { ownCalendar as words } from '../../../messages/en/own-calendar.ts';
import { start } from '../../../messages/en/start.ts';
import { drawnPages, field, press, says, there } from '../../../testing/drawn-page.tsx';
import { OwnCalendar } from './OwnCalendar.tsx';

const { draw, answer, asked } = drawnPages({ ...start, ownCalendar: words });
const TOKEN = 't'.repeat(43);
const LINK = 'https://rapport.example/calendar/secret.ics';

const way = (text: string) =>
  there(() => [...document.querySelectorAll('a')].find((one) => one.textContent === text));

it('[IC12] leads to what is ahead once, to following it, and shows the address', async () => {
  answer(() => ({ body: { link: LINK } }));
  draw(<OwnCalendar token={TOKEN} />);
  expect((await way(words.once)).getAttribute('href')).toBe(`${LINK}?once`);
  expect((await way(words.follow)).getAttribute('href')).toBe(
    'webcal://rapport.example/calendar/secret.ics',
  );
  expect((await field(words.address)).value).toBe(LINK);
  expect(document.activeElement?.textContent).toBe(words.title);
  expect(asked()).toMatchObject([{ path: '/api/own-calendar', body: { token: TOKEN } }]);
});

it('[IC12] says where the link works no more, and asks again', async () => {
  answer(() => ({ status: 503, body: { error: { code: 'unavailable' } } }));
  draw(<OwnCalendar token={TOKEN} />);
  await there(() => document.querySelector('button'));
  expect(document.querySelector('a[href^="webcal"]')).toBeNull();
  answer(() => ({ body: { link: LINK } }));
  await press(start.common.tryAgain);
  await says(words.onceWords);
});
