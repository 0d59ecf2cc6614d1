import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { FEWEST_ANONYMOUS } from '@rapport/shared/contract/room/polls-limits.ts';
import type { PollAnswers, PollsView, PollView } from '@rapport/shared/contract/room/polls.ts';
import { leadsRoom } from '../core/admission.ts';
import { isAbsent } from '../core/connected.ts';
import { factsOf, isMember } from '../core/facts.ts';
import { seatsIn } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';
import { byValue, hasAnswered, type Poll, pollOf } from './state.ts';

/** Whether the course has agreed that answers are kept after the session. */
export const keepsPolls = (state: RoomState): boolean => factsOf(state).pact?.keepPolls === true;

/** The polls as a seat inside may know them; nothing where there is none to know of. */
export function pollsViewOf(state: RoomState, viewer: SeatId): PollsView | undefined {
  const current = pollOf(state, viewer);
  const leading = leadsRoom(state, viewer);
  if (!current && !leading) return undefined;
  const earlier = leading ? state.polls.filter(({ away }) => away) : [];
  return {
    ...(leading ? { kept: keepsPolls(state) } : {}),
    ...(current ? { current: pollViewOf(state, current, viewer) } : {}),
    ...(earlier.length > 0
      ? { earlier: earlier.map((poll) => pollViewOf(state, poll, viewer)) }
      : {}),
  };
}

function pollViewOf(state: RoomState, poll: Poll, viewer: SeatId): PollView {
  const { id, kind, audience, question, open, away } = poll;
  const leading = leadsRoom(state, viewer);
  const knowsProgress = !away && (leading || audience === 'named');
  const answers = answersFor(poll, leading);
  return {
    id,
    kind,
    audience,
    question,
    open,
    kept: keepsPolls(state),
    ...(isMember(state, viewer) ? { own: ownOf(poll, viewer) } : {}),
    ...(knowsProgress ? { progress: progressOf(state, poll) } : {}),
    ...(answers ? { answers } : {}),
    ...(audience === 'anonymous' && !open && !answers ? { tooFew: true as const } : {}),
  };
}

function ownOf(poll: Poll, seat: SeatId): NonNullable<PollView['own']> {
  const value = poll.answers[seat]?.value;
  const answered = hasAnswered(poll, seat);
  return {
    answered,
    skipped: !answered && poll.skipped.includes(seat),
    ...(poll.again && poll.open && !answered ? { again: true as const } : {}),
    ...(value === undefined ? {} : { value }),
  };
}

/** How many have answered of those who are asked. Who has passed has not answered; nobody can tell. */
function progressOf(state: RoomState, poll: Poll): NonNullable<PollView['progress']> {
  const answered = [...Object.keys(poll.answers), ...poll.tookPart];
  const here = seatsIn(state, poll.company).filter(
    (seat) => isMember(state, seat) && !isAbsent(state, seat),
  );
  return { answered: answered.length, asked: new Set([...answered, ...here]).size };
}

/** The answers that the viewer may know: nothing of anonymous ones before they are closed. */
function answersFor(poll: Poll, leading: boolean): PollAnswers | undefined {
  if (poll.audience === 'anonymous') {
    const shown = !poll.open && poll.values.length >= FEWEST_ANONYMOUS;
    return shown ? poll.values.map((value) => ({ value })) : undefined;
  }
  if (poll.audience === 'leaders' && !leading) return undefined;
  return Object.values(poll.answers).toSorted(
    (one, other) => byValue(one.value, other.value) || (one.name < other.name ? -1 : 1),
  );
}
