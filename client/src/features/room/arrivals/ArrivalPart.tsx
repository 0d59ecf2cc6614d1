import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { ArrivalFacts } from './ArrivalFacts.tsx';
import { ArrivalLacks } from './ArrivalLacks.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

/** One of the places at which something of this stands: they are loaded together. */
export function ArrivalPart(
  props:
    | { part: 'facts'; seat: string; name: string }
    | { part: 'lacks'; seat: string }
    | { part: 'reason'; command: RoomCommand },
) {
  switch (props.part) {
    case 'facts':
      return <ArrivalFacts {...props} />;
    case 'lacks':
      return <ArrivalLacks {...props} />;
    case 'reason':
      return <ReasonDialog {...props} />;
  }
}
