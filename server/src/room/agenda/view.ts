import type { AgendaView } from '@rapport/shared/contract/room/agenda.ts';
import type { ItemId } from '@rapport/shared/contract/ids.ts';
import { isInside, leadsRoom } from '../core/admission.ts';
import type { ViewOf } from '../core/capability.ts';
import { memoizedBy } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { itemTitle, readyInWords, templateText } from './title.ts';

export const agendaView: ViewOf = (state, viewer, locale) => {
  if (!isInside(state, viewer)) return {};
  const leading = leadsRoom(state, viewer);
  const agenda = agendaViews(state, `${String(leading)} ${locale}`, () =>
    agendaViewOf(state, leading, locale),
  );
  return { agenda };
};

const agendaViews = memoizedBy<AgendaView>((state) => [state.agenda, state.session]);

function agendaViewOf(state: RoomState, leading: boolean, locale: string): AgendaView {
  const { plan, current, visited, item, total, state: stage } = state.agenda;
  const { begunAt, begun, finishedAt } = state.agenda;
  return {
    state: stage,
    items: plan.map((planned) => {
      const { id, minutes, skipped } = planned;
      const purpose = planned.note ?? templateText(state, planned, locale)?.purpose ?? '';
      const ready = planned.ready?.map((thing) => readyInWords(thing, locale)) ?? [];
      return {
        id,
        title: itemTitle(state, planned, locale),
        ...(leading && purpose !== '' ? { purpose } : {}),
        ...(leading && ready.length > 0 ? { ready } : {}),
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
