import type { ClientCourse } from '@rapport/shared/contract/client.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { type ComponentProps, Suspense, type ReactNode } from 'react';
import { MoreMessages } from '../../messages/MoreMessages.tsx';
import { lazyPage } from '../../parts/loading/lazy-page.ts';
import { ExercisesPage } from './ExercisesPage.tsx';
import { OtherRolesPage } from './OtherRolesPage.tsx';
import { opens, startOf, type PageName } from './page-names.ts';
import { TodayPage } from './TodayPage.tsx';

// Opened now and then.
const CrisisPage = lazyPage(async () => (await import('./care/CrisisPage.tsx')).CrisisPage);

const LettersCard = lazyPage(async () => (await import('./letters/LettersCard.tsx')).LettersCard);

const TeamPage = lazyPage(async () => (await import('./team/TeamPage.tsx')).TeamPage);

const AccountPage = lazyPage(async () => (await import('./account/AccountPage.tsx')).AccountPage);

const ClientsPage = lazyPage(async () => (await import('./clients/ClientsPage.tsx')).ClientsPage);
const ImportPage = lazyPage(
  async () => (await import('./clients/import/ImportPage.tsx')).ImportPage,
);
const ClientPage = lazyPage(async () => (await import('./clients/ClientPage.tsx')).ClientPage);

const MergePage = lazyPage(async () => (await import('./clients/merge/MergePage.tsx')).MergePage);

const CalendarPage = lazyPage(
  async () => (await import('./calendar/CalendarPage.tsx')).CalendarPage,
);
const DeskPages = lazyPage(async () => (await import('./desk/DeskPages.tsx')).DeskPages);
const ObservedPage = lazyPage(
  async () => (await import('./observed/ObservedPage.tsx')).ObservedPage,
);
const CoursesPage = lazyPage(async () => (await import('./courses/CoursesPage.tsx')).CoursesPage);
const CoursePage = lazyPage(async () => (await import('./courses/CoursePage.tsx')).CoursePage);
const CoverPage = lazyPage(async () => (await import('./courses/lead/CoverPage.tsx')).CoverPage);
const ClientPapers = lazyPage(async () => (await import('./papers/ClientPapers.tsx')).ClientPapers);
const CoursePapersCard = lazyPage(
  async () => (await import('./papers/CoursePapersCard.tsx')).CoursePapersCard,
);
const PapersPage = lazyPage(async () => (await import('./papers/PapersPage.tsx')).PapersPage);
const PaperPage = lazyPage(async () => (await import('./papers/PaperPage.tsx')).PaperPage);
const PlanPage = lazyPage(async () => (await import('./courses/PlanPage.tsx')).PlanPage);
const PreparePage = lazyPage(async () => {
  const [{ PreparePage: Page }, messages] = await Promise.all([
    import('./agenda/PreparePage.tsx'),
    agendaMessages(),
  ]);
  return (props: ComponentProps<typeof Page>) => (
    <MoreMessages messages={messages}>
      <Page {...props} />
    </MoreMessages>
  );
});
const AgendasPage = lazyPage(async () => {
  const [{ AgendasPage: Page }, messages] = await Promise.all([
    import('./agenda/AgendasPage.tsx'),
    agendaMessages(),
  ]);
  return (props: ComponentProps<typeof Page>) => (
    <MoreMessages messages={messages}>
      <Page {...props} />
    </MoreMessages>
  );
});
const PracticeAgendaPage = lazyPage(async () => {
  const [{ PracticeAgendaPage: Page }, messages] = await Promise.all([
    import('./agenda/PracticeAgendaPage.tsx'),
    agendaMessages(),
  ]);
  return (props: ComponentProps<typeof Page>) => (
    <MoreMessages messages={messages}>
      <Page {...props} />
    </MoreMessages>
  );
});
async function agendaMessages() {
  const [{ prepare }, { practiceAgendas }, { ready }] = await Promise.all([
    import('../../messages/en/prepare.ts'),
    import('../../messages/en/practice-agendas.ts'),
    import('../../messages/en/ready.ts'),
  ]);
  return { prepare, practiceAgendas, ready };
}

const ServerPage = lazyPage(async () => {
  const [{ ServerPage: Page }, { server }] = await Promise.all([
    import('./server/ServerPage.tsx'),
    import('../../messages/en/server.ts'),
  ]);
  return (props: ComponentProps<typeof Page>) => (
    <MoreMessages messages={{ server }}>
      <Page {...props} />
    </MoreMessages>
  );
});

export interface ShownPage {
  /** The page to show; the one with which they begin, where none is named. */
  page?: PageName | undefined;
  /** What the page is of: a session, a course, a client, a paper or a colleague, and in whose place. */
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
    case 'agenda':
      return <PreparePage key={id} me={me} session={id} />;
    case 'agendas':
      return <AgendasPage me={me} />;
    case 'practice-agenda':
      return <PracticeAgendaPage key={id} me={me} agenda={id} />;
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
    case 'server':
      return <ServerPage me={me} />;
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
