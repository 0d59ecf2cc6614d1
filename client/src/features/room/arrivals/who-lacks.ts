import type { Arrivals, ArrivalShown } from '@rapport/shared/contract/arrival.ts';
import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { allows } from '@rapport/shared/rules/allows.ts';
import { lacksCode } from '@rapport/shared/rules/comes-in-alone.ts';
import { comingTogether } from '../core/coming-together.ts';

/** Somebody at the door who lacks something. */
export interface Lacking {
  readonly seat: string;
  readonly name: string;
  readonly unanswered: boolean;
  /** The code for a new device. */
  readonly code: boolean;
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
  const devices = (lobby?.devices ?? []).map(({ seat, of, name, device }) => ({
    seat,
    of,
    name,
    device,
  }));
  const meant =
    command.type === 'lobby:admit-all'
      ? comingTogether({ lobby, can })
          .filter(({ seat }) => command.seats.includes(seat))
          .map((one) => ({ ...one, of: one.seat }))
      : [...guests.map((one) => ({ ...one, of: one.seat })), ...devices].filter(
          ({ seat }) => command.type === 'lobby:admit' && seat === command.seat,
        );
  const found = meant.map(({ seat, of, name, device }) => {
    const person = people.find((one) => one.seat === of);
    const code = lacksCode(device);
    return { seat, name, person, code, lacks: code || person?.lacks === true };
  });
  return {
    lacking: found.flatMap(({ name, person, code, lacks }) =>
      lacks && person ? [lackingOf(name, person, { asked, code })] : [],
    ),
    others: found
      .filter(({ seat, lacks }) => !lacks && allows(can, { type: 'lobby:admit', seat }))
      .map(({ seat }) => seat),
  };
}

const lackingOf = (
  name: string,
  { seat, answer, unsigned }: ArrivalShown,
  { asked, code }: { asked: boolean; code: boolean },
): Lacking => ({
  seat,
  name,
  unanswered: asked && !answer,
  code,
  papers: unsigned.filter(({ required }) => required).map(({ title }) => title),
});
