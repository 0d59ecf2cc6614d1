import { contentTexts } from '@rapport/shared/content/texts.ts';
import type { BreakoutTask, BreakoutView } from '@rapport/shared/contract/room/breakout.ts';
import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import { findItem } from '../agenda/plan.ts';
import { itemTitle } from '../agenda/title.ts';
import { isInside, leadsRoom, nameOf } from '../core/admission.ts';
import { isConnected } from '../core/connected.ts';
import { factsOf } from '../core/facts.ts';
import { MAIN_GROUP, gatheringOf } from '../core/gathering.ts';
import { memoizedBy } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { breakoutOf, isInSideRoom } from '../core/whereabouts.ts';
import { currentStep, exerciseIn } from '../exercise/state.ts';
import { conflictsIn, repeatsIn } from './planner.ts';
import { numberOf, openBreakouts, type OpenBreakouts, seatsInBreakout } from './state.ts';
import { taskIn } from './tasks.ts';
import { companyAwaySince, loneSeats } from './who-goes.ts';

const views = memoizedBy<BreakoutView>((state) => [
  state.session,
  state.lobby,
  state.presence,
  state.breakout,
  state.care,
  state.exercise,
  state.agenda,
]);

/** Breakouts as a seat inside may know them; nothing where there is nothing to know. */
export function breakoutViewOf(
  state: RoomState,
  viewer: SeatId,
  locale: string,
): BreakoutView | undefined {
  const leading = leadsRoom(state, viewer);
  const open = openBreakouts(state);
  if (!open && !leading) return undefined;
  const gathering = gatheringOf(state, viewer) ?? MAIN_GROUP;
  return views(state, `${String(leading)} ${gathering} ${locale}`, () => ({
    ...(open ? ownPart(state, open, viewer, leading, locale) : { open: false }),
    ...(leading ? leadersPart(state, locale) : {}),
  }));
}

function ownPart(
  state: RoomState,
  open: OpenBreakouts,
  viewer: SeatId,
  leading: boolean,
  locale: string,
): BreakoutView {
  const room = breakoutOf(state, viewer);
  // A member in the main group is told that the others are in breakouts, and no more.
  if (room === undefined && !leading) return { open: true };
  const { timer, closesAt, word, speaking } = open;
  const task = room === undefined ? undefined : taskTitle(state, taskIn(open, room), locale);
  return {
    open: true,
    ...(room === undefined
      ? {}
      : {
          own: { id: room, number: numberOf(open, room), helpAsked: open.help[room] !== undefined },
        }),
    ...(task === undefined ? {} : { task }),
    timer,
    ...(closesAt === undefined ? {} : { closesAt }),
    ...(word ? { word: { text: word.text, name: nameOf(state, word.seat), at: word.at } } : {}),
    ...(speaking === undefined
      ? {}
      : { speaking: { seat: speaking, name: nameOf(state, speaking) } }),
  };
}

function leadersPart(state: RoomState, locale: string): Partial<BreakoutView> {
  const open = openBreakouts(state);
  const { draft, apart } = state.breakout;
  const people = factsOf(state).seats.filter(
    ({ seat, role }) => role === 'member' || isInside(state, seat),
  );
  return {
    apart: apart.map(([one, other]): [string, string] => [one, other]),
    people: Object.fromEntries(
      people.map(({ seat, role }) => [
        seat,
        { name: nameOf(state, seat), connected: isConnected(state, seat), role },
      ]),
    ),
    ...(draft ? { draft: draftView(state, draft, locale) } : {}),
    ...(open
      ? {
          rooms: open.rooms.map((room) => roomView(state, open, room, locale)),
        }
      : {}),
  };
}

function draftView(
  state: RoomState,
  draft: NonNullable<RoomState['breakout']['draft']>,
  locale: string,
): NonNullable<BreakoutView['draft']> {
  const { revision, groups, own, minutes, comeBack, task } = draft;
  const title = taskTitle(state, task, locale);
  return {
    revision,
    groups: groups.map((group) => [...group]),
    minutes,
    comeBack,
    ...(task ? { task: refOf(task) } : {}),
    ...(title === undefined ? {} : { taskTitle: title }),
    own: own.map((chosen) => {
      if (chosen === null) return {};
      if (chosen.kind === 'talk') return { task: chosen };
      const named = taskTitle(state, chosen, locale);
      return { task: refOf(chosen), ...(named === undefined ? {} : { title: named }) };
    }),
    conflicts: conflictsIn(groups, state.breakout).map(([one, other]) => [one, other]),
    repeats: repeatsIn(groups, state.breakout),
  };
}

const refOf = (task: BreakoutTask) =>
  task.kind === 'own-card' ? { ...task, card: task.card.id } : task;

function roomView(
  state: RoomState,
  open: OpenBreakouts,
  room: BreakoutId,
  locale: string,
): NonNullable<BreakoutView['rooms']>[number] {
  const exercise = exerciseIn(state, room);
  const kind = exercise && currentStep(exercise);
  const help = open.help[room];
  const task = taskTitle(state, taskIn(open, room), locale);
  const seats = seatsInBreakout(open, room).filter((seat) => !isInSideRoom(state, seat));
  const lone = loneSeats(state, open);
  const alone = seats.some((seat) => lone.includes(seat));
  const awaySince = companyAwaySince(state, room);
  return {
    id: room,
    number: numberOf(open, room),
    seats,
    ...(help === undefined ? {} : { help }),
    ...(task === undefined ? {} : { task }),
    ...(kind ? { step: contentTexts(locale).steps[kind].title } : {}),
    alone,
    ...(alone && awaySince !== undefined ? { awaySince } : {}),
  };
}

function taskTitle(
  state: RoomState,
  task: BreakoutTask | undefined,
  locale: string,
): string | undefined {
  if (task?.kind === 'own-card') return task.card.title;
  if (task?.kind === 'card') return contentTexts(locale).cards[task.card]?.title;
  const item = task && findItem(state.agenda.plan, task.item);
  return item && itemTitle(state, item, locale);
}
