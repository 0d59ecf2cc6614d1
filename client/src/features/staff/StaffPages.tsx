import type { Me } from '@rapport/shared/contract/rest.ts';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import type { RoomEntry } from '../../http/room-entry.ts';
import type { DeviceChoice } from '../../media/device-choice.ts';
import { Spinner } from '../../ui/Spinner.tsx';
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

const TeamPage = lazy(async () => ({ default: (await import('./team/TeamPage.tsx')).TeamPage }));

const Loading = () => <Spinner label={useTranslations('common')('loading')} />;

// What the server refuses it will refuse again; only what may pass by itself is tried again.
const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // Signed out meanwhile, in another tab or by the server: the page says so and asks to sign in.
    onError: (error) => {
      if (problemOf(error) === 'not-signed-in') client.setQueryData(ME, null);
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
  page?: 'exercises' | 'crisis' | 'team';
  renderRoom: (entry: RoomEntry, devices: DeviceChoice) => ReactNode;
}

/** What facilitators see after signing in. */
export function StaffPages({ session, page, renderRoom }: StaffPagesProps) {
  return (
    <QueryClientProvider client={client}>
      <SignedIn toSession={session !== undefined}>
        {(me) => (
          <HelpChannel>
            {session !== undefined ? (
              <SessionPage session={session} renderRoom={renderRoom} />
            ) : (
              <>
                <HelpNotices />
                <OtherPage me={me} page={page} />
              </>
            )}
          </HelpChannel>
        )}
      </SignedIn>
    </QueryClientProvider>
  );
}

function OtherPage({ me, page }: { me: Me; page: StaffPagesProps['page'] }) {
  switch (page) {
    case 'exercises':
      return <ExercisesPage me={me} />;
    case 'crisis':
      return (
        <Suspense fallback={<Loading />}>
          <CrisisPage me={me} />
        </Suspense>
      );
    case 'team':
      return (
        <Suspense fallback={<Loading />}>
          <TeamPage me={me} />
        </Suspense>
      );
    case undefined:
      return <TodayPage me={me} />;
  }
}
