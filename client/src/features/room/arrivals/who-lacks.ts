import type { Arrivals, ArrivalShown } from '@rapport/shared/contract/arrival.ts';
import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { allows } from '@rapport/shared/rules/allows.ts';
import { comesInAlone } from '@rapport/shared/rules/comes-in-alone.ts';

/** Somebody at the door who lacks something. */
export interface Lacking {
  readonly seat: string;
  readonly name: string;
  readonly unanswered: boolean;
  /** The titles of the papers that are to be signed before coming in. */
  readonly papers: readonly string[];
}

/** Whom a command would let in who lacks something, and whom it would let in besides. */
export function whoLacks(
  command: RoomCommand,
  { lobby, can }: Pick<RoomView, 'lobby' | 'can'>,
  { asked, people }: Arrivals,
): { readonly lacking: Lacking[]; readonly others: string[] } {
  const guests = [...(lobby?.waiting ?? []), ...(lobby?.turnedAway ?? [])];
  const devices = (lobby?.devices ?? []).map(({ seat, of, name }) => ({ seat, of, name }));
  const meant =
    command.type === 'lobby:admit'
      ? [...guests.map(({ seat, name }) => ({ seat, of: seat, name })), ...devices].filter(
          ({ seat }) => seat === command.seat,
        )
      : (lobby?.waiting ?? [])
          .filter(({ connected, device }) => connected && !comesInAlone(device))
          .map(({ seat, name }) => ({ seat, of: seat, name }));
  const found = meant.map(({ seat, of, name }) => ({
    seat,
    name,
    person: people.find((one) => one.seat === of),
  }));
  return {
    lacking: found.flatMap(({ name, person }) =>
      person?.lacks === true ? [lackingOf(name, person, asked)] : [],
    ),
    others: found
      .filter(
        ({ seat, person }) => person?.lacks !== true && allows(can, { type: 'lobby:admit', seat }),
      )
      .map(({ seat }) => seat),
  };
}

const lackingOf = (
  name: string,
  { seat, answer, unsigned }: ArrivalShown,
  asked: boolean,
): Lacking => ({
  seat,
  name,
  unanswered: asked && !answer,
  papers: unsigned.filter(({ required }) => required).map(({ title }) => title),
});
