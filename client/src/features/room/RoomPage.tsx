import { useDeferredValue, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomEntry } from '../../http/room-entry.ts';
import type { DeviceChoice } from '../../media/device-choice.ts';
import { devices as deviceWords } from '../../messages/en/devices.ts';
import { MoreMessages } from '../../messages/MoreMessages.tsx';
import type { RoomWays } from '../../parts/arrival/room-ways.ts';
import { HelpPage } from '../../parts/help-now/HelpPage.tsx';
import { Part } from '../../ui/Part.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { FeaturesContext } from './core/features-context.ts';
import { FEATURES } from './features.ts';
import { Announcements } from './layout/Announcements.tsx';
import { RoomLayout } from './layout/RoomLayout.tsx';
import { useOwnPlan } from './care/use-own-plan.ts';
import { RoomContext, useRoom, useView } from './session/room-context.ts';
import type { RoomSession } from './session/room-session.ts';
import { SessionHolder } from './session/session-holder.ts';
import { Closed } from './standing/Closed.tsx';
import { Elsewhere } from './standing/Elsewhere.tsx';
import { Ended } from './standing/Ended.tsx';
import { Gone } from './standing/Gone.tsx';
import { NewDevice } from './standing/NewDevice.tsx';
import { WaitingRoom } from './standing/WaitingRoom.tsx';
import { WasThisYou } from './standing/WasThisYou.tsx';
import { WaysContext } from './standing/ways-context.ts';

/** The room of one session, from its waiting room to its end. */
export function RoomPage({
  entry,
  devices,
  ways,
}: {
  entry: RoomEntry;
  devices: DeviceChoice;
  ways: RoomWays;
}) {
  // The way in is fixed with the first rendering: a new one is a new page.
  const [holder] = useState(() => new SessionHolder(entry, devices));
  const session = useSyncExternalStore(holder.subscribe, holder.getSnapshot);
  if (!session) return <Connecting />;
  return (
    <RoomContext value={session}>
      {/* The session lives above: whatever fails to be drawn, one goes on hearing and being heard. */}
      <Part>
        <MoreMessages messages={{ devices: deviceWords }}>
          <FeaturesContext value={FEATURES}>
            <WaysContext value={ways}>
              <RoomScreen session={session} entry={entry} />
            </WaysContext>
          </FeaturesContext>
        </MoreMessages>
      </Part>
    </RoomContext>
  );
}

function RoomScreen({
  session: { connection },
  entry,
}: {
  session: RoomSession;
  entry: RoomEntry;
}) {
  const screen = useSyncExternalStore(connection.subscribe, () => {
    const { view, connection: state } = connection.getSnapshot();
    if (state === 'closed') return 'closed';
    return view ? 'open' : 'connecting';
  });
  if (screen === 'closed') return <Closed />;
  if (screen === 'connecting') return <Connecting />;
  return (
    <>
      <Announcements />
      <Standing entry={entry} />
    </>
  );
}

function Standing({ entry }: { entry: RoomEntry }) {
  const { departure } = useRoom();
  const leaving = useSyncExternalStore(departure.subscribe, departure.leaving);
  const stands = useView(({ me }) => me.standing);
  const standing = leaving ? 'left' : stands;
  // The whole room is much to draw for a slow phone: it is drawn in pieces.
  const isIn = useDeferredValue(standing === 'admitted');
  const ended = useView(({ session }) => session.ended);
  useOwnPlan(entry);
  const device = useView((view) => view.device?.is);
  // Nobody touches the screen while they wait, or sit and listen.
  useWakeLock(!ended && ['outside', 'waiting', 'admitted'].includes(standing));
  // Also when the session is over: the link may still be in other hands.
  if (device === 'asked') return <WasThisYou />;
  if (ended) return <Ended />;
  if (device === 'elsewhere' && standing !== 'waiting') return <Elsewhere />;
  switch (standing) {
    case 'admitted':
      return isIn ? <RoomLayout /> : <Connecting />;
    case 'outside':
      return <Connecting />;
    case 'waiting':
      if (device) return <NewDevice />;
      return <WaitingRoom entry={entry} />;
    case 'declined':
    case 'removed':
    case 'left':
      return <Gone standing={standing} />;
  }
}

function Connecting() {
  const t = useTranslations('room');
  return (
    <HelpPage width="narrow" centred>
      <Spinner label={t('connecting')} />
    </HelpPage>
  );
}
