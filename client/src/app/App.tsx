import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { JoinPage } from '../features/join/JoinPage.tsx';
import type { RenderRoom } from '../parts/arrival/room-ways.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { EntryPages, loadRoom, RoomPage, StaffPages } from './lazy-pages.tsx';
import { CrashedPage, LoadingPage, NotFoundPage } from './pages.tsx';
import { STAFF_ADDRESSES } from './staff-addresses.ts';

const room: RenderRoom = Object.assign(
  (...[entry, devices, ways]: Parameters<RenderRoom>) => (
    <RoomPage entry={entry} devices={devices} ways={ways} />
  ),
  { ahead: () => void loadRoom().catch(() => undefined) },
);

/** Which page stands at which address. */
export function App() {
  return (
    <ErrorBoundary fallback={<CrashedPage />}>
      <Suspense fallback={<LoadingPage />}>
        <Switch>
          <Route path="/join">
            <JoinPage renderRoom={room} />
          </Route>
          {STAFF_ADDRESSES.map(([path, page]) => (
            <Route key={path} path={path}>
              {(of) => <StaffPages page={page} of={of} renderRoom={room} />}
            </Route>
          ))}
          <Route path="/set-up">
            <EntryPages page="set-up" />
          </Route>
          <Route path="/invitation">
            <EntryPages page="invitation" />
          </Route>
          <Route path="/new-password">
            <EntryPages page="new-password" />
          </Route>
          <Route path="/new-address">
            <EntryPages page="new-address" />
          </Route>
          <Route path="/reminders">
            <EntryPages page="reminders" />
          </Route>
          <Route path="/sessions/:id">
            {({ id }) => <StaffPages key={id} session={id} renderRoom={room} />}
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
