// @vitest-environment jsdom
import type { Visit } from '@rapport/shared/contract/rest.ts';
import { renderToString } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import { join } from '../../messages/en/join.ts';
import { start } from '../../messages/en/start.ts';
import { ClientHome } from './ClientHome.tsx';

const NOW = '2026-12-10T12:00:00Z';

function drawn(visit: Omit<Visit, 'now' | 'when'>): string {
  const info = {
    session: 's1',
    title: 'Tuesdays',
    startsAt: '2026-12-01T18:00:00Z',
    timeZone: 'UTC',
    role: 'member',
    name: 'Fern',
    standing: 'outside',
  } as const;
  const home = {
    token: 'token',
    info,
    name: 'Fern',
    pronouns: '',
    visit: { when: 'over', now: NOW, ...visit } as const,
    asked: 0,
    stale: false,
  };
  const nothing = () => undefined;
  const html = renderToString(
    <IntlProvider locale="en" timeZone="UTC" now={new Date(NOW)} messages={{ ...start, join }}>
      <ClientHome home={home} onComeIn={nothing} onTryDevices={nothing} onCode={nothing} />
    </IntlProvider>,
  );
  document.body.innerHTML = html;
  return document.body.textContent;
}

it('[PU6] says that the sessions pause until further notice, and not that none is planned', () => {
  const words = drawn({ coming: [], pause: { from: '2026-12-02' } });
  expect(words).toContain(join.home.pauses);
  expect(words).toContain('They pause from Wednesday, December 2, 2026.');
  expect(words).not.toContain(join.home.none);
});

it('[PU6] says until when the sessions pause, beside the next one', () => {
  const coming = [{ startsAt: '2027-01-05T18:00:00Z', timeZone: 'UTC', minutes: 90 }];
  const words = drawn({ coming, pause: { from: '2026-12-02', again: '2027-01-04' } });
  expect(words).toContain(join.home.title);
  expect(words).toContain('go on from Monday, January 4, 2027');
});

it('says as before that none is planned where there is no pause', () => {
  const words = drawn({ coming: [] });
  expect(words).toContain(join.home.none);
  expect(words).not.toContain(join.home.pauses);
});
