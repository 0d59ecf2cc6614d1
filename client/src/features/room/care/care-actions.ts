import { seatsInOrder } from '../stage/seats-in-order.ts';
import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';

/** Asking for help, and going aside with someone who is not well. */
export function careActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { give } = actionsIn('care', world);
  const seats = view.floor?.seats ?? {};
  const { calls = [], rooms = [] } = view.care ?? {};
  // Beside a typed name stands the one in the records: it is decided upon by it.
  const named = ({ name, knownAs }: { name: string; knownAs?: string | undefined }) =>
    knownAs === undefined ? name : `${name} (${t('device.knownAs', { name: knownAs })})`;
  const called = calls.map((call) => ({ seat: call.seat, name: named(call) }));
  const others = seatsInOrder(seats)
    .filter((seat) => !called.some((call) => call.seat === seat))
    .map((seat) => ({ seat, name: seats[seat]?.name ?? '' }));
  return [
    ...called.flatMap(({ seat, name }) => [
      ...give(t('palette.see', { name }), { type: 'care:see', seat }),
      ...give(t('palette.settle', { name }), { type: 'care:settle', seat }),
    ]),
    ...[...called, ...others].flatMap(({ seat, name }) =>
      give(t('palette.take', { name }), { type: 'care:take', seat }),
    ),
    ...rooms.flatMap(({ person, ...room }) =>
      give(t('palette.join', { name: named(room) }), { type: 'care:join', seat: person }),
    ),
    ...give(t('palette.call'), { type: 'care:call' }),
    ...give(t('palette.uncall'), { type: 'care:withdraw' }),
    ...give(t('palette.back'), { type: 'care:return' }),
  ];
}
