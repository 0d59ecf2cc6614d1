import type { AgendaCommand, AgendaView } from '@rapport/shared/contract/agenda.ts';
import type { ItemId } from '@rapport/shared/contract/ids.ts';
import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import { agendaItemText, agendaTemplate } from '@rapport/shared/content/agenda-templates.ts';
import { contentTexts } from '@rapport/shared/content/texts.ts';
import { holdStopwatch, resumeStopwatch, startStopwatch } from '@rapport/shared/rules/stopwatch.ts';
import { z } from 'zod';
import {
  agendaItem,
  changeItem,
  findItem,
  insertItem,
  minutesOf,
  moveItem,
  nextItem,
  previousItem,
  type AgendaItem,
  type AgendaPlan,
} from './agenda-plan.ts';
import { refuse, type Capability, type CommandRule } from './capability.ts';
import { derivedBy } from './derived.ts';
import { isInside, leadsRoom } from './lobby.ts';
import { factsOf } from './session-state.ts';
import type { RoomEvent, RoomState } from './state.ts';

/** No agenda is longer: more could not be read at a glance. */
const MOST_ITEMS = 30;
/** An item can be shortened to this, and extended to that, in minutes. */
const SHORTEST = 1;
const LONGEST = 180;

/** The plan, and where the group stands in it. */
export const agendaEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('agenda:planned'), items: z.array(agendaItem) }),
  /** The group turns to this item; the first such event starts the agenda. */
  z.strictObject({ type: z.literal('agenda:item-begun'), item: z.string() }),
  z.strictObject({ type: z.literal('agenda:finished') }),
  z.strictObject({ type: z.literal('agenda:paused') }),
  z.strictObject({ type: z.literal('agenda:resumed') }),
  z.strictObject({ type: z.literal('agenda:item-skipped'), item: z.string() }),
  z.strictObject({ type: z.literal('agenda:item-unskipped'), item: z.string() }),
  z.strictObject({
    type: z.literal('agenda:item-added'),
    item: agendaItem,
    before: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('agenda:item-edited'),
    item: z.string(),
    title: z.string().optional(),
    minutes: z.int().optional(),
  }),
  z.strictObject({
    type: z.literal('agenda:item-moved'),
    item: z.string(),
    before: z.string().optional(),
  }),
]);

interface AgendaSlice {
  readonly plan: AgendaPlan;
  readonly state: AgendaView['state'];
  readonly current?: ItemId;
  /** Items that the group has turned to before. */
  readonly visited: readonly ItemId[];
  /** The time spent on the current item, and in all. */
  readonly item?: Stopwatch;
  readonly total?: Stopwatch;
  /** When the group turned to each item last. */
  readonly begunAt: Readonly<Record<ItemId, number>>;
  /** When the agenda was begun, and how many minutes were planned then. */
  readonly begun?: { readonly at: number; readonly minutes: number };
  readonly finishedAt?: number;
}

declare module './state.ts' {
  interface Slices {
    agenda: AgendaSlice;
  }
  interface Events {
    agenda: z.infer<typeof agendaEvent>;
  }
}

const underWay = ({ agenda }: RoomState): boolean =>
  agenda.state === 'running' || agenda.state === 'paused';

const exists = (state: RoomState, item: ItemId): boolean =>
  findItem(state.agenda.plan, item) !== undefined;

/** The rule of a command that those who lead give about one item, which has to be there. */
const aboutItem = <C extends { item: ItemId }>(
  decide: (item: AgendaItem, state: RoomState, command: C) => ReturnType<CommandRule<C>['decide']>,
): CommandRule<C> => ({
  by: leadsRoom,
  when: () => true,
  decide(state, command) {
    const item = findItem(state.agenda.plan, command.item);
    return item ? decide(item, state, command) : refuse('not-found', 'item');
  },
});

/** The rule of a command that moves the agenda on from where the sender saw it. */
const fromCurrent = <C extends { from: ItemId }>(
  when: (state: RoomState) => boolean,
  decide: (state: RoomState) => readonly RoomEvent[],
): CommandRule<C> => ({
  by: leadsRoom,
  when,
  decide: (state, { from }) => (state.agenda.current === from ? decide(state) : refuse('stale')),
});

const begin = (item: AgendaItem | undefined): readonly RoomEvent[] =>
  item ? [{ type: 'agenda:item-begun', item: item.id }] : [{ type: 'agenda:finished' }];

export const agenda: Capability<'agenda', AgendaCommand> = {
  name: 'agenda',
  initial: { plan: [], state: 'ready', visited: [], begunAt: {} },

  open: ({ approach, phase, format }, newId) => [
    {
      type: 'agenda:planned',
      // Kept whole in the stream, so that a template that is reworked later changes no session
      // that has already been opened.
      items: agendaTemplate(approach, phase, format).map(({ key, minutes }) => ({
        id: newId(),
        key,
        minutes,
      })),
    },
  ],

  commands: {
    'agenda:start': {
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
    'agenda:go-to': aboutItem((item, { agenda }) =>
      agenda.current === item.id ? refuse('stale') : begin(item),
    ),
    'agenda:pause': {
      by: leadsRoom,
      when: ({ agenda }) => agenda.state === 'running',
      decide: () => [{ type: 'agenda:paused' }],
    },
    'agenda:resume': {
      by: leadsRoom,
      when: ({ agenda }) => agenda.state === 'paused',
      decide: () => [{ type: 'agenda:resumed' }],
    },
    'agenda:extend': aboutItem((item, _state, { minutes }) => {
      const next = Math.min(LONGEST, Math.max(SHORTEST, item.minutes + minutes));
      return next === item.minutes
        ? []
        : [{ type: 'agenda:item-edited', item: item.id, minutes: next }];
    }),
    'agenda:skip': aboutItem((item, { agenda }) =>
      item.skipped || agenda.current === item.id
        ? refuse('stale')
        : [{ type: 'agenda:item-skipped', item: item.id }],
    ),
    'agenda:unskip': aboutItem((item) =>
      item.skipped ? [{ type: 'agenda:item-unskipped', item: item.id }] : refuse('stale'),
    ),
    'agenda:add': {
      by: leadsRoom,
      when: () => true,
      decide(state, { title, minutes, before }, { newId }) {
        if (state.agenda.plan.length >= MOST_ITEMS) return refuse('full');
        if (before !== undefined && !exists(state, before)) return refuse('not-found', 'before');
        const item = { id: newId(), title, minutes };
        return [{ type: 'agenda:item-added', item, ...(before === undefined ? {} : { before }) }];
      },
    },
    'agenda:edit': aboutItem((_item, _state, { item, title, minutes }) => [
      {
        type: 'agenda:item-edited',
        item,
        ...(title === undefined ? {} : { title }),
        ...(minutes === undefined ? {} : { minutes }),
      },
    ]),
    'agenda:move': aboutItem((_item, state, { item, before }) =>
      before !== undefined && !exists(state, before)
        ? refuse('not-found', 'before')
        : [{ type: 'agenda:item-moved', item, ...(before === undefined ? {} : { before }) }],
    ),
  },

  evolve(slice, { event, at }) {
    switch (event.type) {
      case 'agenda:planned':
        return { ...slice, plan: event.items };
      case 'agenda:item-begun': {
        const { finishedAt: _finished, ...rest } = slice;
        return {
          ...rest,
          // Whoever goes to a skipped item wants it after all.
          plan: changeItem(slice.plan, event.item, { skipped: false }),
          state: 'running',
          current: event.item,
          visited: [...slice.visited.filter((item) => item !== event.item), event.item],
          item: startStopwatch(at),
          total: slice.total ? resumeStopwatch(slice.total, at) : startStopwatch(at),
          begunAt: { ...slice.begunAt, [event.item]: at },
          begun: slice.begun ?? { at, minutes: minutesOf(slice.plan) },
        };
      }
      case 'agenda:finished': {
        const { current: _current, item: _item, ...rest } = hold(slice, at);
        return { ...rest, state: 'finished', finishedAt: at };
      }
      case 'agenda:paused':
        return pause(slice, at);
      case 'session:ended':
        return { ...pause(slice, at), plan: slice.plan.map(withoutOwnTitle) };
      case 'agenda:resumed':
        return {
          ...slice,
          state: 'running',
          ...(slice.item ? { item: resumeStopwatch(slice.item, at) } : {}),
          ...(slice.total ? { total: resumeStopwatch(slice.total, at) } : {}),
        };
      case 'agenda:item-skipped':
        return { ...slice, plan: changeItem(slice.plan, event.item, { skipped: true }) };
      case 'agenda:item-unskipped':
        return { ...slice, plan: changeItem(slice.plan, event.item, { skipped: false }) };
      case 'agenda:item-added':
        return { ...slice, plan: insertItem(slice.plan, event.item, event.before) };
      case 'agenda:item-edited': {
        const { title, minutes } = event;
        const change = {
          ...(title === undefined ? {} : { title }),
          ...(minutes === undefined ? {} : { minutes }),
        };
        return { ...slice, plan: changeItem(slice.plan, event.item, change) };
      }
      case 'agenda:item-moved':
        return { ...slice, plan: moveItem(slice.plan, event.item, event.before) };
      default:
        return slice;
    }
  },

  view(state, viewer, locale) {
    if (!isInside(state, viewer)) return {};
    const leading = leadsRoom(state, viewer);
    const agenda = agendaViews(state, `${String(leading)} ${locale}`, () =>
      agendaViewOf(state, leading, locale),
    );
    return { agenda };
  },
};

/** The slice with its stopwatches held. */
const hold = (slice: AgendaSlice, at: number): AgendaSlice => ({
  ...slice,
  ...(slice.item ? { item: holdStopwatch(slice.item, at) } : {}),
  ...(slice.total ? { total: holdStopwatch(slice.total, at) } : {}),
});

const pause = (slice: AgendaSlice, at: number): AgendaSlice =>
  slice.state === 'running' ? { ...hold(slice, at), state: 'paused' } : slice;

/** The item without what somebody called it in their own words. */
const withoutOwnTitle = (item: AgendaItem): AgendaItem =>
  item.title === undefined ? item : { ...item, title: '' };

/** What an item is called: as it was edited, else as its template says. */
export function itemTitle(state: RoomState, item: AgendaItem, locale: string): string {
  if (item.title !== undefined && item.title !== '') return item.title;
  return templateText(state, item, locale)?.title ?? contentTexts(locale).untitled;
}

/** What the item's template says of it; nothing for one that a facilitator added. */
function templateText(state: RoomState, { key }: AgendaItem, locale: string) {
  const text = key === undefined ? undefined : contentTexts(locale).agenda[key];
  return text && agendaItemText(text, factsOf(state).format);
}

const agendaViews = derivedBy<AgendaView>((state) => [state.agenda, state.session]);

function agendaViewOf(state: RoomState, leading: boolean, locale: string): AgendaView {
  const { plan, current, visited, item, total, state: stage } = state.agenda;
  const { begunAt, begun, finishedAt } = state.agenda;
  return {
    state: stage,
    items: plan.map((planned) => {
      const { id, minutes, skipped } = planned;
      const text = templateText(state, planned, locale);
      return {
        id,
        title: itemTitle(state, planned, locale),
        ...(leading && text ? { purpose: text.purpose } : {}),
        minutes,
        state: stateOf(id, current, visited, skipped ?? false),
        ...(leading && begunAt[id] !== undefined ? { begun: begunAt[id] } : {}),
      };
    }),
    ...(item ? { item } : {}),
    ...(total ? { total } : {}),
    ...(leading && begun ? { begun } : {}),
    ...(leading && finishedAt !== undefined ? { finished: finishedAt } : {}),
  };
}

function stateOf(
  id: ItemId,
  current: ItemId | undefined,
  visited: readonly ItemId[],
  skipped: boolean,
): AgendaView['items'][number]['state'] {
  if (id === current) return 'current';
  if (skipped) return 'skipped';
  return visited.includes(id) ? 'done' : 'ahead';
}
