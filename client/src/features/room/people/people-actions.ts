import { targetsOf } from '@rapport/shared/rules/allows.ts';
import { comesInAlone } from '@rapport/shared/rules/comes-in-alone.ts';
import { admitTogether, comingTogether } from '../core/coming-together.ts';
import { handsInOrder } from '../hands/hands-in-order.ts';
import { hasPlainName } from '../names/plain-name.ts';
import { seatsInOrder } from '../stage/seats-in-order.ts';
import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';
import { HAND_KEYS } from '../hands/keys.ts';
import { ADMIT_KEY } from './keys.ts';

/**
 * Letting people in whose names need nothing beside them ([LB7]), and what facilitators do about
 * one person.
 */
export function peopleActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { give } = actionsIn('people', world);
  const { waiting: guests = [], turnedAway = [], devices = [] } = view.lobby ?? {};
  const waiting = guests.filter(hasPlainName);
  const together = comingTogether(view);
  const seats = view.floor?.seats ?? {};
  const people = seatsInOrder(seats);
  const may = targetsOf(view.can, 'floor:lower-seat-hand');
  const hands = handsInOrder(seats);
  const firstHand = hands.find((seat) => may.includes(seat));
  // A key says nothing of a device that is new.
  const firstHere = waiting.find(
    ({ connected, device }) => connected && !comesInAlone(device),
  )?.seat;
  const nameOf = (seat: string) => seats[seat]?.name ?? '';
  return [
    ...waiting.flatMap(({ seat, name, device }) =>
      give(
        t(comesInAlone(device) ? 'device.admitNamed' : 'lobby.admitNamed', { name }),
        { type: 'lobby:admit', seat },
        { key: seat === firstHere ? ADMIT_KEY : undefined },
      ),
    ),
    ...(together.every(hasPlainName)
      ? give(
          t('lobby.admitTogether', { names: together.map(({ name }) => name).join(', ') }),
          admitTogether(together),
        )
      : []),
    ...turnedAway
      .filter(hasPlainName)
      .flatMap(({ seat, name }) =>
        give(t('lobby.admitNamed', { name }), { type: 'lobby:admit', seat }),
      ),
    ...devices.flatMap(({ seat, name }) =>
      give(t('device.admitNamed', { name }), { type: 'lobby:admit', seat }),
    ),
    ...people.flatMap((seat) =>
      give(
        t('palette.lowerHandOf', { name: nameOf(seat) }),
        { type: 'floor:lower-seat-hand', seat },
        { key: seat === firstHand ? HAND_KEYS.lower : undefined },
      ),
    ),
    ...people.flatMap((seat) =>
      give(t('palette.stopShare', { name: nameOf(seat) }), { type: 'share:stop-seat', seat }),
    ),
    ...people.flatMap((seat) =>
      give(t('palette.mute', { name: nameOf(seat) }), { type: 'floor:mute-seat', seat }),
    ),
    ...(view.observers?.asked ?? []).flatMap(({ seat, name }) => [
      ...give(t('observers.askNamed', { name }), { type: 'observers:ask', seat }),
      ...give(t('observers.cancelNamed', { name }), { type: 'observers:cancel', seat }),
    ]),
    ...people.flatMap((seat) => [
      ...give(t('palette.shareAllow', { name: nameOf(seat) }), { type: 'share:allow', seat }),
      ...give(t('palette.shareDisallow', { name: nameOf(seat) }), { type: 'share:disallow', seat }),
    ]),
    ...give(t('lobby.lock'), { type: 'lobby:lock' }),
    ...give(t('lobby.unlock'), { type: 'lobby:unlock' }),
    ...waiting.flatMap(({ seat, name }) =>
      give(
        t('palette.decline', { name }),
        { type: 'lobby:decline', seat },
        {
          confirm: {
            title: t('lobby.declineTitle', { name }),
            words: t('lobby.declineWords', { name }),
            confirm: t('lobby.declineConfirm'),
          },
        },
      ),
    ),
    ...devices.flatMap(({ seat, name }) =>
      give(
        t('device.declineNamed', { name }),
        { type: 'lobby:decline', seat },
        {
          confirm: {
            title: t('device.declineTitle'),
            words: t('device.declineWords', { name }),
            confirm: t('lobby.declineConfirm'),
          },
        },
      ),
    ),
    ...people.flatMap((seat) => {
      const name = nameOf(seat);
      return give(
        t('palette.remove', { name }),
        { type: 'floor:remove', seat },
        {
          confirm: {
            title: t('stage.removeTitle', { name }),
            words: t('stage.removeWords', { name }),
            confirm: t('stage.removeConfirm'),
          },
        },
      );
    }),
  ];
}
