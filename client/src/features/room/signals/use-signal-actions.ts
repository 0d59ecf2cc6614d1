import type { ReactionKind } from '@rapport/shared/contract/room/signals.ts';
import { useCan, useRoom } from '../session/room-context.ts';

interface SignalActions {
  /** Absent where it is not one’s to react. */
  readonly react?: (kind: ReactionKind) => void;
  /** Begins a moment for oneself; absent while one is taken. */
  readonly takeMoment?: () => void;
  /** Ends it; absent while there is none. */
  readonly endMoment?: () => void;
}

/** The quiet signs that the viewer may give now. */
export function useSignalActions(): SignalActions {
  const { command } = useRoom();
  const canReact = useCan('signal:react');
  const canTake = useCan('signal:moment');
  const canEnd = useCan('signal:moment-over');
  return {
    ...(canReact && { react: (kind) => void command({ type: 'signal:react', kind }) }),
    ...(canTake && { takeMoment: () => void command({ type: 'signal:moment' }) }),
    ...(canEnd && { endMoment: () => void command({ type: 'signal:moment-over' }) }),
  };
}
