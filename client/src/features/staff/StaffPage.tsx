import type { ClientCourse } from '@rapport/shared/contract/client.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { lazy, Suspense, type ReactNode } from 'react';
import { ExercisesPage } from './ExercisesPage.tsx';
import { OtherRolesPage } from './OtherRolesPage.tsx';
import { opens, startOf, type PageName } from './page-names.ts';
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

export interface ShownPage {
  /** The page to show; the one with which they begin, where none is named. */
  page?: PageName | undefined;
  /** What the page is of: a course, a client, a paper or a colleague, and in whose place. */
  of?: { readonly id?: string; readonly therapist?: string };
}

/** A page of staff, or that it is for other roles. */
export function StaffPage({
  me,
  page = startOf(me),
  of: { id = '', therapist = '' } = {},
}: { me: Me } & ShownPage) {
  if (!opens(me, page)) return <OtherRolesPage me={me} />;
  switch (page) {
    case 'today':
      return <TodayPage me={me} />;
    case 'calendar':
      return <CalendarPage me={me} />;
    case 'desk':
    case 'desk-therapist':
    case 'desk-plan':
    case 'desk-course':
    case 'desk-client':
      return <DeskPages me={me} page={page} therapist={therapist} id={id} />;
    case 'observed':
      return <ObservedPage me={me} />;
    case 'clients':
      return <ClientsPage me={me} />;
    case 'client':
      return <ClientPage key={id} me={me} client={id} papersIn={papersIn(id)} />;
    case 'import':
      return <ImportPage me={me} />;
    case 'merge':
      return <MergePage key={id} me={me} client={id} />;
    case 'courses':
      return <CoursesPage me={me} />;
    case 'course':
      return (
        <CoursePage key={id} me={me} course={id} papers={apart(<CoursePapersCard course={id} />)} />
      );
    case 'plan':
      return <PlanPage me={me} />;
    case 'papers':
      return <PapersPage me={me} />;
    case 'paper':
      return <PaperPage key={id} me={me} paper={id} />;
    case 'exercises':
      return <ExercisesPage me={me} />;
    case 'crisis':
      return <CrisisPage me={me} letters={apart(<LettersCard />)} />;
    case 'team':
      return <TeamPage me={me} />;
    case 'cover':
      return <CoverPage key={id} me={me} person={id} />;
    case 'account':
      return <AccountPage me={me} />;
  }
}

/** A part of a page that nothing else on it waits for. */
const apart = (part: ReactNode) => <Suspense>{part}</Suspense>;

const papersIn = (person: string) => (course: ClientCourse) =>
  apart(<ClientPapers course={course} person={person} />);
