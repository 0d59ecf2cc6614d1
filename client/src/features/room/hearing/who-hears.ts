import type { HearingPerson, HearingView } from '@rapport/shared/contract/room/hearing.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';

type People = HearingView['people'];

/** Someone in the room, with their seat. */
export type Hearer = HearingPerson & { readonly seat: SeatId };

/** Those of the people who have these seats. */
export const hearersIn = (people: People, seats: readonly SeatId[]): Hearer[] =>
  hearersOf(people).filter(({ seat }) => seats.includes(seat));

/** The people who are together, and those of them who are heard otherwise than by all of these. */
export interface Together {
  readonly id: string;
  readonly kind: 'circle' | 'breakout' | 'sideRoom';
  /** Of a breakout. */
  readonly number: number;
  readonly people: readonly Hearer[];
  readonly exceptions: readonly Hearer[];
}

/** Everyone, by their places. */
export const hearersOf = (people: People): Hearer[] =>
  Object.entries(people)
    .map(([seat, person]) => ({ seat, ...person }))
    .sort((one, other) => one.place - other.place);

/**
 * What is said of people who are together, in the fewest words: nobody else is connected, all or
 * just some microphones are off, everyone hears everyone, or all but a few do. Whoever is `muted` is
 * named in one line; of the `others` each has a line of their own.
 */
export interface Told {
  readonly say: 'single' | 'silent' | 'nobody' | 'only' | 'all' | 'allBut';
  /** Those who are heard by everyone who is with them. */
  readonly heard: readonly Hearer[];
  readonly muted: readonly Hearer[];
  readonly others: readonly Hearer[];
}

/** How it is said who of these hears whom. */
export function toldOf({ people, exceptions }: Pick<Together, 'people' | 'exceptions'>): Told {
  const connected = people.filter((person) => person.connected);
  const heard = connected.filter(({ otherwise }) => !otherwise || otherwise.why === 'speaks');
  const muted = exceptions.filter(({ otherwise }) => otherwise?.why === 'muted');
  const others = exceptions.filter(({ otherwise }) => otherwise?.why !== 'muted');
  return {
    say: sayOf(connected.length, heard.length, muted.length, exceptions.length),
    heard,
    muted,
    others,
  };
}

function sayOf(connected: number, heard: number, muted: number, exceptions: number): Told['say'] {
  if (connected <= 1) return 'single';
  if (muted === connected) return 'silent';
  if (heard === 0) return 'nobody';
  // The fewer are named.
  if (heard < connected - heard) return 'only';
  return exceptions === 0 ? 'all' : 'allBut';
}

/** Who is with whom: the main group first, then the breakouts by their numbers, then side rooms. */
export function gatheringsOf(people: People): Together[] {
  const gatherings = new Map<string, Hearer[]>();
  for (const person of hearersOf(people)) {
    const id = gatheringOf(person);
    gatherings.set(id, [...(gatherings.get(id) ?? []), person]);
  }
  return [...gatherings]
    .map(([id, there]): Together => {
      const [{ breakout, sideRoom }] = there as [Hearer];
      return {
        id,
        kind: sideRoom !== undefined ? 'sideRoom' : breakout === undefined ? 'circle' : 'breakout',
        number: breakout ?? 0,
        people: there,
        exceptions: there.filter(({ otherwise }) => otherwise !== undefined),
      };
    })
    .sort(
      (one, other) =>
        KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || one.number - other.number,
    );
}

const KINDS: readonly Together['kind'][] = ['circle', 'breakout', 'sideRoom'];

const gatheringOf = ({ breakout, sideRoom }: HearingPerson): string =>
  sideRoom ?? String(breakout ?? 'circle');

/** Who hears this person. */
export function heardBy(people: People, seat: SeatId): Hearer[] {
  const person = people[seat];
  if (!person) return [];
  const { otherwise } = person;
  return hearersOf(people).filter((other) =>
    otherwise
      ? otherwise.heardBy.includes(other.seat)
      : other.seat !== seat && other.connected && gatheringOf(other) === gatheringOf(person),
  );
}

/** Whom this person hears. */
export const hears = (people: People, seat: SeatId): Hearer[] =>
  hearersOf(people).filter(({ seat: source }) =>
    heardBy(people, source).some((listener) => listener.seat === seat),
  );
