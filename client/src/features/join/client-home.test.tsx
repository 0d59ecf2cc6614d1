// @vitest-environment jsdom
import type { Visit } from '@rapport/shared/contract/rest.ts';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { afterEach, expect, it } from 'vitest';
import { join } from '../../messages/en/join.ts';
import { start } from '../../messages/en/start.ts';
import { SessionAside } from '../../parts/arrival/SessionAside.tsx';
import { ClientHome } from './ClientHome.tsx';

const NOW = '2026-12-10T12:00:00Z';

const INFO = {
  session: 's1',
  title: 'Tuesdays',
  startsAt: '2026-12-01T18:00:00Z',
  timeZone: 'UTC',
  role: 'member',
  name: 'Fern',
  standing: 'outside',
} as const;

function drawn(visit: Omit<Visit, 'now' | 'when'> & { when?: Visit['when'] }): string {
  const home = {
    token: 'token',
    info: INFO,
    name: 'Fern',
    pronouns: '',
    visit: { when: 'over', now: NOW, ...visit } as const,
    asked: 0,
    stale: false,
  };
  const nothing = () => undefined;
  return read(
    <ClientHome home={home} onComeIn={nothing} onTryDevices={nothing} onCode={nothing} />,
  );
}

function read(page: ReactNode): string {
  document.body.innerHTML = renderToString(
    <IntlProvider locale="en" timeZone="UTC" now={new Date(NOW)} messages={{ ...start, join }}>
      {page}
    </IntlProvider>,
  );
  return document.body.textContent;
}

// Files share the document.
afterEach(() => document.body.replaceChildren());

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

it('[JL9] says first that the session has ended, and then when the next one is', () => {
  const coming = [{ startsAt: '2026-12-17T18:00:00Z', timeZone: 'UTC', minutes: 90 }];
  const words = drawn({ coming, held: true });
  expect(document.querySelector('h1')?.textContent).toBe(join.home.held);
  expect(words.indexOf(join.home.title)).toBeGreaterThan(words.indexOf(join.home.held));
  expect(drawn({ coming })).not.toContain(join.home.held);
});

it('[JL9] says that the door is closed on one’s own page, and beside each step on the way in', () => {
  const open: Visit = { when: 'time', now: NOW, coming: [] };
  const visit: Visit = { ...open, doorClosed: true };
  expect(drawn(visit)).toContain(join.closed);
  expect(read(<SessionAside info={{ ...INFO, visit }}>{null}</SessionAside>)).toContain(
    join.closed,
  );
  expect(read(<SessionAside info={{ ...INFO, visit: open }}>{null}</SessionAside>)).not.toContain(
    join.closed,
  );
});

it('[LK4] says beforehand from when on somebody is late, where it was agreed on', () => {
  const coming = [{ startsAt: '2026-12-17T18:00:00Z', timeZone: 'UTC', minutes: 90 }];
  const words = 'From 15 minutes after the start you may wait longer';
  expect(drawn({ coming, lateAfter: 15 })).toContain(words);
  expect(drawn({ coming })).not.toContain(join.home.late.slice(0, 20));
});
