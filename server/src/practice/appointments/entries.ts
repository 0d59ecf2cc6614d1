/** A session in the time of one person in it. */
export interface Appointment {
  readonly session: string;
  readonly membership: string;
  /** When it starts, ms since the epoch. */
  readonly at: number;
  readonly minutes: number;
}

/** An appointment as the person was last told of it. */
export interface Entry extends Appointment {
  readonly cancelled: boolean;
  /** Raised by each change. */
  readonly sequence: number;
  /** The number with which it came to be theirs, or came again after it was cancelled. */
  readonly newAt: number;
  /** Set where the letter that tells of it so waits still: nobody has heard of it yet. */
  readonly unheard?: true;
}

/**
 * What is to be told, so that everyone knows what is planned now: of each appointment that is new,
 * is at another time, or does not take place for this person any more. Whoever's appointments are
 * as they were is told nothing.
 */
export function newsOf(told: readonly Entry[], planned: readonly Appointment[]): Entry[] {
  const key = ({ session, membership }: Appointment) => `${session} ${membership}`;
  const before = new Map(told.map((entry) => [key(entry), entry]));
  const now = new Set(planned.map(key));
  const changed = planned.flatMap((appointment) => {
    const entry = before.get(key(appointment));
    if (entry && isAsTold(entry, appointment)) return [];
    const sequence = entry ? entry.sequence + 1 : 0;
    const isKnown = entry && !entry.cancelled && !(entry.unheard && entry.newAt === entry.sequence);
    const newAt = isKnown ? entry.newAt : sequence;
    return [{ ...appointment, cancelled: false, sequence, newAt }];
  });
  const over = told
    .filter((entry) => !entry.cancelled && !now.has(key(entry)))
    .map((entry) => ({ ...entry, cancelled: true, sequence: entry.sequence + 1 }));
  return [...changed, ...over];
}

const isAsTold = (entry: Entry, { at, minutes }: Appointment): boolean =>
  !entry.cancelled && entry.at === at && entry.minutes === minutes;
