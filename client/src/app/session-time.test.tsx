// @vitest-environment jsdom
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CourseCard } from '../features/staff/courses/CourseCard.tsx';
import { CoverCard } from '../features/staff/courses/lead/CoverCard.tsx';
import { ObservedRow } from '../features/staff/observed/ObservedRow.tsx';
import { common } from '../messages/en/common.ts';
import { courses } from '../messages/en/courses.ts';
import { join } from '../messages/en/join.ts';
import { observed } from '../messages/en/observed.ts';
import { staff } from '../messages/en/staff.ts';
import { SessionAside } from '../parts/arrival/SessionAside.tsx';

const options = new Intl.DateTimeFormat().resolvedOptions();
beforeEach(() => {
  const here = { ...options, timeZone: 'America/Phoenix' };
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(here);
});
afterEach(() => void vi.restoreAllMocks());

/** Late in the evening of Tuesday there, on Wednesday at the place of the session. */
const AT = { startsAt: '2026-12-02T02:30:00Z', timeZone: 'Asia/Tokyo' };
const SESSION = { id: 's', title: 'Tuesdays', number: 2, of: 12, format: 'group' } as const;
const COURSE = { id: 'c', title: 'Tuesdays', approach: 'ipt', format: 'group' } as const;

const drawn = (page: ReactNode): string => {
  document.body.innerHTML = renderToString(
    <IntlProvider
      locale="en-GB"
      timeZone="UTC"
      messages={{ common, courses, join, observed, staff }}
    >
      {page}
    </IntlProvider>,
  );
  return document.body.textContent;
};

const nothing = () => undefined;

const pages = (at: { startsAt: string; timeZone: string }): [name: string, page: ReactNode][] => {
  const { startsAt, timeZone } = at;
  const info = { session: 's', title: 'Tuesdays', name: 'Fern', ...at } as const;
  const covered = { id: 's', number: 2, startsAt, minutes: 90 };
  return [
    [
      'beside the way in',
      <SessionAside key="" info={{ ...info, role: 'member', standing: 'outside' }}>
        {null}
      </SessionAside>,
    ],
    [
      'in a list of what is observed',
      <ObservedRow
        key=""
        opens={false}
        session={{ ...SESSION, ...at, kind: 'weekly', facilitators: [], minutes: 90 }}
      />,
    ],
    [
      'in the list of courses',
      <CourseCard
        key=""
        course={{ ...COURSE, timeZone, begun: 1, of: 12, next: startsAt, ended: false }}
      />,
    ],
    [
      'where a colleague is to stand in',
      <CoverCard
        key=""
        name="Tess"
        course={{ ...COURSE, timeZone, revision: 1, membership: 'm', sessions: [covered] }}
        onChoose={nothing}
      />,
    ],
  ];
};

it.each(pages(AT))('[SC5] the reader’s time stands first %s', (_name, page) => {
  const words = drawn(page);
  const own = words.indexOf('Tuesday 1 December, 19:30');
  const there = words.indexOf('Wed 11:30 Japan');
  expect(own, words).toBeGreaterThanOrEqual(0);
  expect(there, words).toBeGreaterThan(own);
});

it.each(pages({ startsAt: AT.startsAt, timeZone: 'America/Phoenix' }))(
  '[SC5] one time is enough where both clocks show the same %s',
  (_name, page) => expect(drawn(page)).not.toContain('where the session is planned'),
);
