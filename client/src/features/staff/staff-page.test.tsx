// @vitest-environment jsdom
import type { Me } from '@rapport/shared/contract/rest.ts';
import { STAFF_ROLES, type StaffRole } from '@rapport/shared/rules/rights.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import { account } from '../../messages/en/account.ts';
import { calendar } from '../../messages/en/calendar.ts';
import { cards } from '../../messages/en/cards.ts';
import { careSheets } from '../../messages/en/care-sheets.ts';
import { clients } from '../../messages/en/clients.ts';
import { courses } from '../../messages/en/courses.ts';
import { desk } from '../../messages/en/desk.ts';
import { letters } from '../../messages/en/letters.ts';
import { observed } from '../../messages/en/observed.ts';
import { papers } from '../../messages/en/papers.ts';
import { staff } from '../../messages/en/staff.ts';
import { start } from '../../messages/en/start.ts';
import { team } from '../../messages/en/team.ts';
import { drawnPages, there } from '../../testing/drawn-page.tsx';
import { mayAsk } from '../../testing/may-ask.ts';
import { OPENED_BY, opens, type PageName } from './page-names.ts';
import { StaffPage } from './StaffPage.tsx';

const { draw, answer, asked } = drawnPages({
  ...start,
  ...{ account, calendar, cards, careSheets, clients, courses, desk },
  ...{ letters, observed, papers, staff, team },
});

const PAGES = Object.keys(OPENED_BY) as PageName[];
const me = (...roles: StaffRole[]): Me => ({
  name: 'Rue',
  email: 'rue@linden.example',
  roles,
  secondFactor: 'done',
});

it.each(STAFF_ROLES.flatMap((role) => PAGES.map((page) => [role, page] as const)))(
  '[EN3] for who is %s alone, the page “%s” opens or says for whom it is, and leads on',
  async (role, page) => {
    answer(() => ({ status: 404, body: { error: 'not-found' } }));
    draw(
      // Whatever is asked for is not there: that is drawn at once.
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <Suspense>
          <StaffPage me={me(role)} page={page} of={{ id: 'nobody', therapist: 'nobody' }} />
        </Suspense>
      </QueryClientProvider>,
    );
    const title = await there(() => document.querySelector('h1, [role=alert]')?.textContent);
    expect(title === staff.otherRoles.title).toBe(!opens(me(role), page));
    const home = document.querySelector('header a[href="/"]');
    expect(home?.textContent).toContain(start.common.product);
    mayAsk([role], asked());
  },
);
