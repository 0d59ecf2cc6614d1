import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { ArrivalFacts } from './ArrivalFacts.tsx';
import { ArrivalsInside } from './ArrivalsInside.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

/** One of the places at which something of this stands: they are loaded together. */
export function ArrivalPart(
  props:
    | { part: 'facts'; seat: string; name: string }
    | { part: 'inside' }
    | { part: 'reason'; command: RoomCommand },
) {
  switch (props.part) {
    case 'facts':
      return <ArrivalFacts {...props} />;
    case 'inside':
      return <ArrivalsInside />;
    case 'reason':
      return <ReasonDialog {...props} />;
  }
}
