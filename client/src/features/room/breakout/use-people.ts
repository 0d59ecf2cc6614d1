import type { BreakoutView } from '@rapport/shared/contract/room/breakout.ts';
import { useView } from '../session/room-context.ts';

type People = NonNullable<BreakoutView['people']>;

const NOBODY: People = {};

/** Everyone whom breakouts concern, for facilitators; and what to call them. */
export function usePeople(): { people: People; nameOf: (seat: string) => string } {
  const people = useView(({ breakout }) => breakout?.people ?? NOBODY);
  return { people, nameOf: (seat) => people[seat]?.name ?? '' };
}
