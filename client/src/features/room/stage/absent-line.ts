import type { RoomView } from '@rapport/shared/contract/room.ts';
import { words, type Words } from '../core/words.ts';
import { seatsInOrder } from './seats-in-order.ts';

/** More names than this stand behind the line, and not in it. */
const MOST_NAMED = 2;

/** What stands on the stage about those who are absent. */
interface AbsentLine {
  readonly says: Words;
  /** Their names, where the line itself only counts them. */
  readonly names?: string;
}

/** Who of the viewer's gathering is absent; nothing where nobody is. */
export function absentLine({ floor }: RoomView): AbsentLine | undefined {
  const seats = floor?.seats ?? {};
  const absent = seatsInOrder(seats).flatMap((seat) => {
    const person = seats[seat];
    return person?.absent ? [person.name] : [];
  });
  const count = absent.length;
  if (count === 0) return undefined;
  const names = absent.join(', ');
  return count > MOST_NAMED
    ? { says: words('stage.absentMany', { count }), names }
    : { says: words('stage.absent', { count, names }) };
}
