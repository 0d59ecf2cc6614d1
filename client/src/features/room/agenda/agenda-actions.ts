import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';
import { currentItem, nextItem } from '../leading/agenda-items.ts';
import { leadingKey } from '../leading/led-now.ts';
import { PAUSE_KEY } from './keys.ts';

/** Going through the agenda. */
export function agendaActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { give, lead } = actionsIn('agenda', world);
  const { agenda } = view;
  const items = agenda?.items ?? [];
  const current = currentItem(agenda);
  const next = nextItem(agenda);
  return [
    ...give(t('agenda.start'), { type: 'agenda:start' }, { key: leadingKey(view, 'agenda:start') }),
    ...(current
      ? [
          ...give(
            next ? t('agenda.nextNamed', { title: next.title }) : t('agenda.finishLong'),
            { type: 'agenda:advance', from: current.id },
            { key: leadingKey(view, 'agenda:advance') },
          ),
          ...give(
            t('agenda.back'),
            { type: 'agenda:back', from: current.id },
            { key: leadingKey(view, 'agenda:back') },
          ),
          ...give(t('agenda.pause'), { type: 'agenda:pause' }, { key: PAUSE_KEY }),
          ...give(t('agenda.resume'), { type: 'agenda:resume' }, { key: PAUSE_KEY }),
          ...[1, 5].flatMap((minutes) =>
            give(t('palette.extend', { minutes, title: current.title }), {
              type: 'agenda:extend',
              item: current.id,
              minutes,
            }),
          ),
        ]
      : []),
    ...items.flatMap(({ id, title, state }) =>
      state === 'current'
        ? []
        : give(t('palette.goTo', { title }), { type: 'agenda:go-to', item: id }),
    ),
    ...items.flatMap(({ id, title, state }) =>
      state === 'ahead'
        ? give(t('palette.skip', { title }), { type: 'agenda:skip', item: id })
        : [],
    ),
    ...items.flatMap(({ id, title, state }) =>
      state === 'skipped'
        ? give(t('palette.unskip', { title }), { type: 'agenda:unskip', item: id })
        : [],
    ),
    ...lead(t('palette.addItem'), 'agenda:add', 'agenda'),
  ];
}
