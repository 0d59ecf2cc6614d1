import type { RosterPerson, RosterView } from '@rapport/shared/contract/room/roster.ts';

/** The parts of the list of people, in their order: who may want something stands first. */
const PARTS = ['waiting', 'turnedAway', 'expected', 'lost', 'here', 'left'] as const;
export type RosterPart = (typeof PARTS)[number];

/** Somebody in the list. */
export interface RosterRow extends RosterPerson {
  readonly seat: string;
}

/** The people of one part. */
export interface RosterSection {
  readonly part: RosterPart;
  readonly people: readonly RosterRow[];
}

/**
 * Everyone who belongs to the session, each in one part; parts in which nobody is are left out.
 * Within a part they stand as long as they do: who has been there longest first, else by name.
 */
export function rosterOf({ people }: RosterView): RosterSection[] {
  const rows = Object.entries(people)
    .map(([seat, person]) => ({ seat, ...person }))
    .sort((one, other) => sinceOf(one) - sinceOf(other) || one.name.localeCompare(other.name));
  return PARTS.map((part) => ({ part, people: rows.filter((row) => partOf(row) === part) })).filter(
    (section) => section.people.length > 0,
  );
}

/** Since when they are what their part says, ms since the epoch; 0 where they never came. */
export const sinceOf = ({ since = 0, lostSince = since }: RosterPerson): number => lostSince;

function partOf({ standing, lostSince }: RosterPerson): RosterPart {
  switch (standing) {
    case 'outside':
      return 'expected';
    case 'waiting':
    case 'left':
      return standing;
    case 'declined':
    case 'removed':
      return 'turnedAway';
    case 'admitted':
      return lostSince === undefined ? 'here' : 'lost';
  }
}
