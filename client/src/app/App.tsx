import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { JoinPage } from '../features/join/JoinPage.tsx';
import type { RenderRoom } from '../parts/arrival/room-ways.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { EntryPages, RoomPage, StaffPages } from './lazy-pages.tsx';
import { CrashedPage, LoadingPage, NotFoundPage } from './pages.tsx';

const room: RenderRoom = (entry, devices, ways) => (
  <RoomPage entry={entry} devices={devices} ways={ways} />
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
          <Route path="/">
            <StaffPages renderRoom={room} />
          </Route>
          <Route path="/calendar">
            <StaffPages page="calendar" renderRoom={room} />
          </Route>
          <Route path="/desk">
            <StaffPages page="desk" renderRoom={room} />
          </Route>
          <Route path="/desk/:therapist">
            {({ therapist }) => <StaffPages page="desk" desk={{ therapist }} renderRoom={room} />}
          </Route>
          <Route path="/desk/:therapist/courses">
            {({ therapist }) => <StaffPages page="desk" desk={{ therapist }} renderRoom={room} />}
          </Route>
          <Route path="/desk/:therapist/:part/:id">
            {(place) => <StaffPages page="desk" desk={place} renderRoom={room} />}
          </Route>
          <Route path="/observe">
            <StaffPages page="observe" renderRoom={room} />
          </Route>
          <Route path="/exercises">
            <StaffPages page="exercises" renderRoom={room} />
          </Route>
          <Route path="/crisis-numbers">
            <StaffPages page="crisis" renderRoom={room} />
          </Route>
          <Route path="/clients">
            <StaffPages page="clients" renderRoom={room} />
          </Route>
          <Route path="/clients/import">
            <StaffPages page="import" renderRoom={room} />
          </Route>
          <Route path="/clients/:id">
            {({ id }) => <StaffPages client={id} renderRoom={room} />}
          </Route>
          <Route path="/clients/:id/merge">
            {({ id }) => <StaffPages page="merge" client={id} renderRoom={room} />}
          </Route>
          <Route path="/courses">
            <StaffPages page="courses" renderRoom={room} />
          </Route>
          <Route path="/courses/new">
            <StaffPages page="plan" renderRoom={room} />
          </Route>
          <Route path="/courses/:id">
            {({ id }) => <StaffPages course={id} renderRoom={room} />}
          </Route>
          <Route path="/papers">
            <StaffPages page="papers" renderRoom={room} />
          </Route>
          <Route path="/papers/:id">
            {({ id }) => <StaffPages paper={id} renderRoom={room} />}
          </Route>
          <Route path="/team">
            <StaffPages page="team" renderRoom={room} />
          </Route>
          <Route path="/team/:id/courses">
            {({ id }) => <StaffPages cover={id} renderRoom={room} />}
          </Route>
          <Route path="/account">
            <StaffPages page="account" renderRoom={room} />
          </Route>
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
