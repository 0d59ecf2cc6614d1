import { AGENDA_LIMITS } from '@rapport/shared/contract/room/agenda-limits.ts';
import { agendaTemplate } from '@rapport/shared/content/agenda-templates.ts';
import type { AgendaCommand } from '@rapport/shared/contract/room/agenda.ts';
import type { ItemId } from '@rapport/shared/contract/ids.ts';
import { leadsRoom } from '../core/admission.ts';
import { type Capability, type CommandRule, refuse } from '../core/capability.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';
import { agendaEvent } from './events.ts';
import { agendaAtEnd, evolveAgenda } from './evolve.ts';
import { type AgendaItem, findItem, nextItem, previousItem } from './plan.ts';
import { plannedFrom } from './prepared.ts';
import { agendaView } from './view.ts';

const underWay = ({ agenda }: RoomState): boolean =>
  agenda.state === 'running' || agenda.state === 'paused';

const exists = (state: RoomState, item: ItemId): boolean =>
  findItem(state.agenda.plan, item) !== undefined;

/** The rule of a facilitator's command about one item: one that exists, and suits it. */
const aboutItem = <C extends { item: ItemId }>(
  suits: (item: AgendaItem, state: RoomState) => boolean,
  decide: (item: AgendaItem, state: RoomState, command: C) => ReturnType<CommandRule<C>['decide']>,
): CommandRule<C> => ({
  knownTo: 'everyone',
  by: leadsRoom,
  when: (state) => state.agenda.plan.some((item) => suits(item, state)),
  decide(state, command) {
    const item = findItem(state.agenda.plan, command.item);
    if (!item) return refuse('not-found', 'item');
    return suits(item, state) ? decide(item, state, command) : refuse('stale');
  },
});

const any = (): boolean => true;

const isElsewhere = ({ id }: AgendaItem, { agenda }: RoomState): boolean => agenda.current !== id;

/** The rule of a command that moves the agenda on from where the sender saw it. */
const fromCurrent = <C extends { from: ItemId }>(
  when: (state: RoomState) => boolean,
  decide: (state: RoomState) => readonly RoomEvent[],
): CommandRule<C> => ({
  knownTo: 'everyone',
  by: leadsRoom,
  when,
  decide: (state, { from }) => (state.agenda.current === from ? decide(state) : refuse('stale')),
});

const begin = (item: AgendaItem | undefined): readonly RoomEvent[] =>
  item ? [{ type: 'agenda:item-begun', item: item.id }] : [{ type: 'agenda:finished' }];

export const agenda: Capability<'agenda', AgendaCommand> = {
  name: 'agenda',
  events: agendaEvent,
  auditSteps: 'none',
  initial: {
    plan: [],
    revision: 0,
    changedHere: false,
    state: 'ready',
    visited: [],
    begunAt: {},
  },

  // Kept whole in the stream, so that a template that is reworked later changes no session that has
  // already been opened.
  open: (facts, newId, prepared) => [
    prepared
      ? plannedFrom(prepared)
      : {
          type: 'agenda:planned',
          items: agendaTemplate(facts).map(({ key, minutes }) => ({ id: newId(), key, minutes })),
        },
  ],

  commands: {
    'agenda:start': {
      knownTo: 'everyone',
      by: leadsRoom,
      when: ({ agenda }) => agenda.state === 'ready' && nextItem(agenda.plan) !== undefined,
      decide: ({ agenda }) => begin(nextItem(agenda.plan)),
    },
    'agenda:advance': fromCurrent(underWay, ({ agenda }) =>
      begin(nextItem(agenda.plan, agenda.current)),
    ),
    'agenda:back': fromCurrent(
      (state) =>
        underWay(state) && previousItem(state.agenda.plan, state.agenda.current) !== undefined,
      ({ agenda }) => begin(previousItem(agenda.plan, agenda.current)),
    ),
    'agenda:go-to': aboutItem(isElsewhere, (item) => begin(item)),
    'agenda:pause': {
      knownTo: 'everyone',
      by: leadsRoom,
      when: ({ agenda }) => agenda.state === 'running',
      decide: () => [{ type: 'agenda:paused' }],
    },
    'agenda:resume': {
      knownTo: 'everyone',
      by: leadsRoom,
      when: ({ agenda }) => agenda.state === 'paused',
      decide: () => [{ type: 'agenda:resumed' }],
    },
    'agenda:extend': aboutItem(any, (item, _state, { minutes }) => {
      const next = Math.min(
        AGENDA_LIMITS.longest,
        Math.max(AGENDA_LIMITS.shortest, item.minutes + minutes),
      );
      return next === item.minutes
        ? []
        : [{ type: 'agenda:item-edited', item: item.id, minutes: next }];
    }),
    'agenda:skip': aboutItem(
      (item, state) => !item.skipped && isElsewhere(item, state),
      ({ id }) => [{ type: 'agenda:item-skipped', item: id }],
    ),
    'agenda:unskip': aboutItem(
      ({ skipped }) => skipped === true,
      ({ id }) => [{ type: 'agenda:item-unskipped', item: id }],
    ),
    'agenda:add': {
      knownTo: 'everyone',
      by: leadsRoom,
      when: (state) => state.agenda.plan.length < AGENDA_LIMITS.items,
      decide(state, { title, minutes, before }, { newId }) {
        if (before !== undefined && !exists(state, before)) return refuse('not-found', 'before');
        const item = { id: newId(), title, minutes };
        return [{ type: 'agenda:item-added', item, ...(before === undefined ? {} : { before }) }];
      },
    },
    'agenda:edit': aboutItem(any, (_item, _state, { item, title, minutes }) => [
      {
        type: 'agenda:item-edited',
        item,
        ...(title === undefined ? {} : { title }),
        ...(minutes === undefined ? {} : { minutes }),
      },
    ]),
    'agenda:move': aboutItem(any, (_item, state, { item, before }) =>
      before !== undefined && !exists(state, before)
        ? refuse('not-found', 'before')
        : [{ type: 'agenda:item-moved', item, ...(before === undefined ? {} : { before }) }],
    ),
  },
  evolve: evolveAgenda,
  atEnd: agendaAtEnd,
  view: agendaView,
};
