import { CIRCLE_LIMITS } from '@rapport/shared/contract/room/circle-limits.ts';
import type { CircleCommand } from '@rapport/shared/contract/room/circle.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { isInside, leadsRoom } from '../core/admission.ts';
import { type Capability, type CommandRule, refuse } from '../core/capability.ts';
import { roleOf } from '../core/facts.ts';
import { MAIN_GROUP, gatheringOf, seatsIn } from '../core/gathering.ts';
import type { DecisionContext, RoomEvent, RoomState } from '../core/state.ts';
import { circleEvent } from './events.ts';
import { circlesAtEnd, evolveCircles } from './evolve.ts';
import { circlesOf } from './memory.ts';
import { type KeptTie, showsCircle, tiesOf } from './state.ts';
import { circleViewOf } from './view.ts';

/** Clients have a circle: those who take part and do not lead. */
const hasCircle = (state: RoomState, seat: SeatId): boolean =>
  isInside(state, seat) && roleOf(state, seat) === 'member';

type Decision = ReturnType<CommandRule<unknown>['decide']>;

/** The rule of a command about somebody on the actor's own circle. */
const onTie = <C extends { tie: string }>(
  when: (tie: KeptTie) => boolean,
  decide: (tie: KeptTie, command: C, context: DecisionContext, state: RoomState) => Decision,
): CommandRule<C> => ({
  knownTo: 'gathering',
  by: hasCircle,
  when: (state, actor) => tiesOf(state, actor).some(when),
  decide(state, command, context) {
    const tie = tiesOf(state, context.actor).find(({ id }) => id === command.tie);
    return tie ? decide(tie, command, context, state) : refuse('stale', 'tie');
  },
});

const always = (): boolean => true;

const isShown = ({ shown }: KeptTie): boolean => shown !== undefined;

const isHidden = ({ shown }: KeptTie): boolean => shown === undefined;

const show = (state: RoomState, seat: SeatId, ties: readonly KeptTie[]): RoomEvent[] => [
  {
    type: 'circle:shown',
    company: gatheringOf(state, seat) ?? MAIN_GROUP,
    seat,
    ties: ties.map(({ id }) => id),
  },
];

const hide = (seat: SeatId, ties: readonly KeptTie[]): RoomEvent[] => [
  { type: 'circle:hidden', seat, ties: ties.map(({ id }) => id) },
];

const lookedAt = (state: RoomState, seat: SeatId): SeatId | undefined =>
  state.circle.looking[gatheringOf(state, seat) ?? ''];

export const circle: Capability<'circle', CircleCommand> = {
  name: 'circle',
  events: circleEvent,
  auditSteps: 'none',
  initial: { ties: {}, looking: {} },
  handOn: (state) => ({ circles: circlesOf(state) }),

  commands: {
    'circle:add': {
      knownTo: 'gathering',
      by: hasCircle,
      when: (state, actor) => tiesOf(state, actor).length < CIRCLE_LIMITS.ties,
      decide: (_state, { name, note, ring, angle }, { actor, newId }) => [
        { type: 'circle:added', seat: actor, tie: { id: newId(), name, note, ring, angle } },
      ],
    },
    'circle:place': onTie(always, (tie, { ring, angle }, { actor }) =>
      tie.ring === ring && tie.angle === angle
        ? []
        : [{ type: 'circle:placed', seat: actor, tie: tie.id, ring, angle }],
    ),
    'circle:describe': onTie(always, (tie, { name, note }, { actor }) =>
      tie.name === name && tie.note === note
        ? []
        : [{ type: 'circle:described', seat: actor, tie: tie.id, name, note }],
    ),
    'circle:remove': onTie(always, ({ id }, _command, { actor }) => [
      { type: 'circle:removed', seat: actor, tie: id },
    ]),
    'circle:show': onTie(isHidden, (tie, _command, { actor }, state) =>
      isHidden(tie) ? show(state, actor, [tie]) : [],
    ),
    'circle:hide': onTie(isShown, (tie, _command, { actor }) =>
      isShown(tie) ? hide(actor, [tie]) : [],
    ),
    'circle:show-all': {
      knownTo: 'gathering',
      by: hasCircle,
      when: (state, actor) => tiesOf(state, actor).some(isHidden),
      decide: (state, _command, { actor }) =>
        show(state, actor, tiesOf(state, actor).filter(isHidden)),
    },
    'circle:hide-all': {
      knownTo: 'gathering',
      by: hasCircle,
      when: showsCircle,
      decide: (state, _command, { actor }) => hide(actor, tiesOf(state, actor).filter(isShown)),
    },
    'circle:look': {
      knownTo: 'gathering',
      by: leadsRoom,
      when: (state, actor) =>
        seatsIn(state, gatheringOf(state, actor) ?? '').filter(
          (seat) => showsCircle(state, seat) && lookedAt(state, actor) !== seat,
        ),
      decide: (state, { seat }, { actor }) => [
        { type: 'circle:looked', company: gatheringOf(state, actor) ?? MAIN_GROUP, seat },
      ],
    },
    'circle:look-away': {
      knownTo: 'gathering',
      by: leadsRoom,
      when: (state, actor) => lookedAt(state, actor) !== undefined,
      decide: (state, _command, { actor }) => [
        { type: 'circle:looked-away', company: gatheringOf(state, actor) ?? MAIN_GROUP },
      ],
    },
  },

  evolve: evolveCircles,
  atEnd: circlesAtEnd,

  view(state, viewer) {
    const gathering = gatheringOf(state, viewer);
    if (gathering === undefined) return {};
    const view = circleViewOf(state, viewer, gathering, hasCircle(state, viewer));
    return view ? { circle: view } : {};
  },
};
