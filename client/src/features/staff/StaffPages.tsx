import type { Me } from '@rapport/shared/contract/rest.ts';
import { may } from '@rapport/shared/rules/rights.ts';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import type { RenderRoom } from '../../parts/arrival/room-ways.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import type { DeskPlace } from './desk-ways.ts';
import { ExercisesPage } from './ExercisesPage.tsx';
import { HelpChannel } from './help/HelpChannel.tsx';
import { HelpNotices } from './help/HelpNotices.tsx';
import { ME } from './query-keys.ts';
import { SessionPage } from './SessionPage.tsx';
import { SignedIn } from './SignedIn.tsx';
import { TodayPage } from './TodayPage.tsx';

// Opened now and then.
const CrisisPage = lazy(async () => ({
  default: (await import('./care/CrisisPage.tsx')).CrisisPage,
}));

const LettersCard = lazy(async () => ({
  default: (await import('./letters/LettersCard.tsx')).LettersCard,
}));

const TeamPage = lazy(async () => ({ default: (await import('./team/TeamPage.tsx')).TeamPage }));

const AccountPage = lazy(async () => ({
  default: (await import('./account/AccountPage.tsx')).AccountPage,
}));

const ClientsPage = lazy(async () => ({
  default: (await import('./clients/ClientsPage.tsx')).ClientsPage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('./clients/import/ImportPage.tsx')).ImportPage,
}));
const ClientPage = lazy(async () => ({
  default: (await import('./clients/ClientPage.tsx')).ClientPage,
}));

const MergePage = lazy(async () => ({
  default: (await import('./clients/merge/MergePage.tsx')).MergePage,
}));

const CalendarPage = lazy(async () => ({
  default: (await import('./calendar/CalendarPage.tsx')).CalendarPage,
}));
const DeskPages = lazy(async () => ({
  default: (await import('./desk/DeskPages.tsx')).DeskPages,
}));
const ObservedPage = lazy(async () => ({
  default: (await import('./observed/ObservedPage.tsx')).ObservedPage,
}));
const CoursesPage = lazy(async () => ({
  default: (await import('./courses/CoursesPage.tsx')).CoursesPage,
}));
const CoursePage = lazy(async () => ({
  default: (await import('./courses/CoursePage.tsx')).CoursePage,
}));
const CoverPage = lazy(async () => ({
  default: (await import('./courses/lead/CoverPage.tsx')).CoverPage,
}));
const ClientPapers = lazy(async () => ({
  default: (await import('./papers/ClientPapers.tsx')).ClientPapers,
}));
const CoursePapersCard = lazy(async () => ({
  default: (await import('./papers/CoursePapersCard.tsx')).CoursePapersCard,
}));
const PapersPage = lazy(async () => ({
  default: (await import('./papers/PapersPage.tsx')).PapersPage,
}));
const PaperPage = lazy(async () => ({
  default: (await import('./papers/PaperPage.tsx')).PaperPage,
}));
const PlanPage = lazy(async () => ({
  default: (await import('./courses/PlanPage.tsx')).PlanPage,
}));

const Loading = () => <Spinner label={useTranslations('common')('loading')} />;

// What the server refuses it will refuse again; only what may pass by itself is tried again.
const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // Signed out meanwhile, in another tab or by the server: the page says so and asks to sign in.
    onError: (error) => {
      const problem = problemOf(error);
      if (problem === 'not-signed-in') client.setQueryData(ME, null);
      // Asked for by the practice meanwhile: the page asks for it.
      if (problem === 'second-factor-needed') void client.invalidateQueries({ queryKey: ME });
    },
  }),
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && ['offline', 'unavailable'].includes(problemOf(error)),
      networkMode: 'always',
    },
  },
});

export interface StaffPagesProps {
  /** The session to open, or another page; without either, today's sessions. */
  session?: string;
  page?:
    | 'calendar'
    | 'desk'
    | 'observe'
    | 'exercises'
    | 'crisis'
    | 'team'
    | 'clients'
    | 'import'
    | 'merge'
    | 'courses'
    | 'plan'
    | 'papers'
    | 'account'
    | undefined;
  /** The course to show. */
  course?: string | undefined;
  /** The client whose record to show. */
  client?: string | undefined;
  /** The colleague whose courses to cover. */
  cover?: string | undefined;
  /** The paper to show. */
  paper?: string | undefined;
  /** What to show of a therapist's, for assistants. */
  desk?: DeskPlace | undefined;
  renderRoom: RenderRoom;
}

/** What facilitators see after signing in. */
export function StaffPages({ session, renderRoom, ...other }: StaffPagesProps) {
  return (
    <QueryClientProvider client={client}>
      <SignedIn toSession={session !== undefined}>
        {(me) => (
          <HelpChannel>
            {session !== undefined ? (
              <SessionPage me={me} session={session} renderRoom={renderRoom} />
            ) : (
              <>
                <HelpNotices />
                <OtherPage me={me} {...other} />
              </>
            )}
          </HelpChannel>
        )}
      </SignedIn>
    </QueryClientProvider>
  );
}

function OtherPage({
  me,
  page,
  course,
  client: person,
  paper,
  cover,
  desk,
}: { me: Me } & Omit<StaffPagesProps, 'session' | 'renderRoom'>) {
  const isStart = [course, person, paper, cover, page].every((one) => one === undefined);
  const start = startOf(me);
  return (
    <Suspense fallback={<Loading />}>
      {course !== undefined && (
        <CoursePage
          key={course}
          me={me}
          course={course}
          papers={
            <Suspense>
              <CoursePapersCard course={course} />
            </Suspense>
          }
        />
      )}
      {person !== undefined && page === undefined && (
        <ClientPage
          key={person}
          me={me}
          client={person}
          papersIn={(course) => (
            <Suspense>
              <ClientPapers course={course} person={person} />
            </Suspense>
          )}
        />
      )}
      {person !== undefined && page === 'merge' && (
        <MergePage key={person} me={me} client={person} />
      )}
      {paper !== undefined && <PaperPage key={paper} me={me} paper={paper} />}
      {cover !== undefined && <CoverPage key={cover} me={me} person={cover} />}
      {isStart && start === 'today' && <TodayPage me={me} />}
      {((isStart && start === 'desk') || page === 'desk') && <DeskPages me={me} place={desk} />}
      {((isStart && start === 'observe') || page === 'observe') && <ObservedPage me={me} />}
      {page === 'calendar' && <CalendarPage me={me} />}
      {page === 'exercises' && <ExercisesPage me={me} />}
      {page === 'crisis' && (
        <CrisisPage
          me={me}
          letters={
            <Suspense>
              <LettersCard />
            </Suspense>
          }
        />
      )}
      {page === 'team' && <TeamPage me={me} />}
      {page === 'clients' && <ClientsPage me={me} />}
      {page === 'import' && <ImportPage me={me} />}
      {page === 'courses' && <CoursesPage me={me} />}
      {page === 'account' && <AccountPage me={me} />}
      {page === 'papers' && <PapersPage me={me} />}
      {page === 'plan' && <PlanPage me={me} />}
    </Suspense>
  );
}

/** The page with which somebody begins, by what they are in the practice. */
function startOf({ roles }: Me): 'today' | 'desk' | 'observe' {
  if (may(roles, 'sessions:lead')) return 'today';
  return may(roles, 'sessions:observe') && !may(roles, 'desk:keep') ? 'observe' : 'desk';
}
