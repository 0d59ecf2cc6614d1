// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { entry } from '../../messages/en/entry.ts';
import { start } from '../../messages/en/start.ts';
import { button, drawnPages, says } from '../../testing/drawn-page.tsx';
import { NewAddressPage } from './NewAddressPage.tsx';

const OVER = { status: 410, body: { error: { code: 'address-link-over' } } };

const pages = drawnPages({ ...start, entry });
const paths = () => pages.asked().map(({ path }) => path);

beforeEach(() => {
  window.location.hash = '#a-token';
});

it('[AC4] says which address it is, and changes nothing until the button is pressed', async () => {
  pages.answer(({ path }) =>
    path === '/api/address-link' ? { body: { email: 'ash@alder.example' } } : OVER,
  );
  pages.draw(<NewAddressPage />);
  await says('you sign in with ash@alder.example');
  expect(paths()).toEqual(['/api/address-link']);
  (await button(entry.newAddress.submit)).click();
  await says(start.errors['address-link-over'].title);
  expect(paths()).toEqual(['/api/address-link', '/api/address-link/use']);
});

it('[AC5] says that a link is over', async () => {
  pages.answer(() => OVER);
  pages.draw(<NewAddressPage />);
  await says(start.errors['address-link-over'].title);
  expect(document.querySelector('button')).toBeNull();
});
