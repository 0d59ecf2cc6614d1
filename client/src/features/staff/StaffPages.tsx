import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { problemOf } from '../../http/api.ts';
import type { RenderRoom } from '../../parts/arrival/room-ways.ts';
import { Loading } from '../../parts/loading/Loading.tsx';
import { HelpChannel } from './help/HelpChannel.tsx';
import { HelpNotices } from './help/HelpNotices.tsx';
import { ME } from './query-keys.ts';
import { SessionPage } from './SessionPage.tsx';
import { SignedIn } from './SignedIn.tsx';
import { StaffPage, type ShownPage } from './StaffPage.tsx';

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

export interface StaffPagesProps extends ShownPage {
  /** The session to open instead. */
  session?: string | undefined;
  renderRoom: RenderRoom;
}

/** What staff see after signing in. */
export function StaffPages({ session, renderRoom, ...shown }: StaffPagesProps) {
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
                <Suspense fallback={<Loading />}>
                  <StaffPage me={me} {...shown} />
                </Suspense>
              </>
            )}
          </HelpChannel>
        )}
      </SignedIn>
    </QueryClientProvider>
  );
}
