import { Suspense, useSyncExternalStore, type ComponentProps } from 'react';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { Part } from '../../../ui/Part.tsx';
import { useRoom } from '../session/room-context.ts';
import type { ArrivalPart as Parts } from './ArrivalPart.tsx';

const Loaded = lazyPart(async () => {
  const [{ ArrivalPart }, { door }] = await Promise.all([
    import('./ArrivalPart.tsx'),
    import('../../../messages/en/door.ts'),
  ]);
  return function Worded(props: ComponentProps<typeof Parts>) {
    return (
      <MoreMessages messages={{ door }}>
        <ArrivalPart {...props} />
      </MoreMessages>
    );
  };
});

/** What facilitators are told of who came, or comes, to the session; loaded for them alone. */
export function Arrivals(props: ComponentProps<typeof Parts>) {
  return (
    <Part>
      <Suspense>
        <Loaded {...props} />
      </Suspense>
    </Part>
  );
}

/** Asks why somebody may come in, where the server wants to know. */
export function ReasonAsked() {
  const { reasonWanted } = useRoom();
  const command = useSyncExternalStore(reasonWanted.subscribe, reasonWanted.getSnapshot);
  return command && <Arrivals part="reason" command={command} />;
}
