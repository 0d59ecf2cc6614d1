import type { Approach, CardPhase, Phase } from '../contract/practice.ts';

/** A phase of an approach, and how many of sixteen sessions it lasts. */
interface PhaseRow {
  readonly phase: Phase;
  readonly sessions: number;
}

/*
 * How the approaches divide a course: clinical choices, to be corrected here. DIT's are those of
 * its sixteen sessions (1–4, 5–12, 13–16), and IPT is often laid out alike. No source divides MIT's
 * sixteen or counts IPSRT's sessions: theirs are our own choice.
 */
const PHASES = {
  ipt: [
    { phase: 'initial', sessions: 4 },
    { phase: 'middle', sessions: 8 },
    { phase: 'ending', sessions: 4 },
  ],
  mit: [
    { phase: 'early', sessions: 4 },
    { phase: 'middle', sessions: 8 },
    { phase: 'ending', sessions: 4 },
  ],
  dit: [
    { phase: 'initial', sessions: 4 },
    { phase: 'middle', sessions: 8 },
    { phase: 'ending', sessions: 4 },
  ],
  ipsrt: [
    { phase: 'initial', sessions: 4 },
    { phase: 'intermediate', sessions: 6 },
    { phase: 'maintenance', sessions: 4 },
    { phase: 'taper', sessions: 2 },
  ],
} as const satisfies Readonly<Record<Approach, readonly PhaseRow[]>>;

/** The phases that an approach has. */
export type PhaseOf<A extends Approach> = (typeof PHASES)[A][number]['phase'];

/** Which cards suit a phase. Maintenance guards what was gained, as IPT's ending does. */
const CARDS: Readonly<Record<Phase, CardPhase>> = {
  initial: 'initial',
  early: 'initial',
  middle: 'middle',
  intermediate: 'middle',
  ending: 'ending',
  maintenance: 'ending',
  taper: 'ending',
};

/** The phase of IPT at which a phase of any approach stands: the cards for it suit it. */
export const cardPhaseOf = (phase: Phase): CardPhase => CARDS[phase];

/** The phases of an approach, in their order. */
export const phasesOf = (approach: Approach): readonly Phase[] =>
  PHASES[approach].map(({ phase }) => phase);

const longestRow = (approach: Approach): PhaseRow => {
  const rows: readonly PhaseRow[] = PHASES[approach];
  return rows.reduce((one, other) => (other.sessions > one.sessions ? other : one));
};

/** The phase in which most of an approach's work is done: the one with the most sessions. */
export const longestPhase = (approach: Approach): Phase => longestRow(approach).phase;

/** The phase itself where the approach has it, else the first of its own that stands there. */
export function nearestPhase(approach: Approach, phase: Phase): Phase {
  const own = phasesOf(approach);
  if (own.includes(phase)) return phase;
  return own.find((one) => cardPhaseOf(one) === cardPhaseOf(phase)) ?? phase;
}

/**
 * The phase that a session belongs to, by its number (from 1) of so many planned. The phases keep
 * their share of the course, at least one session each; the longest one takes the rest.
 */
export function phaseOf(approach: Approach, number: number, planned: number): Phase {
  const rows: readonly PhaseRow[] = PHASES[approach];
  const longest = longestRow(approach);
  const at = rows.indexOf(longest);
  const lasts = ({ sessions }: PhaseRow) => Math.max(1, Math.round((planned * sessions) / 16));
  let end = 0;
  for (const row of rows.slice(0, at)) {
    end += lasts(row);
    if (number <= end) return row.phase;
  }
  let start = planned;
  for (const row of rows.slice(at + 1).reverse()) {
    start -= lasts(row);
    if (number > start) return row.phase;
  }
  return longest.phase;
}
