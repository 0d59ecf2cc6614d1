// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { calendar } from '../../../messages/en/calendar.ts';
import { start } from '../../../messages/en/start.ts';
import { button, drawnPages, field, press, says } from '../../../testing/drawn-page.tsx';
import { FeedButton } from './FeedButton.tsx';

const words = calendar.feed;
const pages = drawnPages({ ...start, calendar });

/** A server that makes an address, another one in its place, and ends it. */
function server(made = 0) {
  let count = made;
  let link = made > 0 ? `https://rapport.example/calendar/${String(made)}.ics` : undefined;
  pages.answer(({ method }) => {
    if (method === 'DELETE') {
      link = undefined;
      return { status: 204 };
    }
    if (method === 'POST') link = `https://rapport.example/calendar/${String((count += 1))}.ics`;
    return { body: link === undefined ? {} : { link } };
  });
}
const address = async () => (await field(words.address)).value;

it('[IC6] makes the address of one’s own calendar where there is none', async () => {
  server();
  pages.draw(<FeedButton />);
  await press(words.open);
  await press(words.make);
  expect(await address()).toContain('/calendar/1.ics');
  expect(document.body.textContent).not.toContain(words.renewed);
});

it('[IC6] shows the address that there is, and makes another in its place', async () => {
  server(1);
  pages.draw(<FeedButton />);
  await press(words.open);
  expect(await address()).toContain('/calendar/1.ics');
  await press(words.renew);
  await says(words.renewed);
  expect(await address()).toContain('/calendar/2.ics');
});

it('[IC6] ends it, and says what that means', async () => {
  server(1);
  pages.draw(<FeedButton />);
  await press(words.open);
  await press(words.end);
  await says(words.ended);
  await button(words.make);
  expect(pages.asked().at(-1)).toMatchObject({ method: 'DELETE', path: '/api/calendar-feed' });
});

it('[IC6] says that the server cannot be reached, and keeps what stands there', async () => {
  server(1);
  pages.draw(<FeedButton />);
  await press(words.open);
  expect(await address()).toContain('/calendar/1.ics');
  pages.answer(() => ({ status: 503, body: { error: { code: 'unavailable' } } }));
  await press(words.end);
  await says(start.errors.unavailable.title);
  expect(await address()).toContain('/calendar/1.ics');
});
