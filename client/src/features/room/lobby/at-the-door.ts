import type { LobbyGuest } from '@rapport/shared/contract/room/lobby.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { comesInAlone } from '@rapport/shared/rules/comes-in-alone.ts';
import { DoorOpen, Eye, MonitorSmartphone, ShieldAlert } from 'lucide-react';
import type { AttentionItem } from '../core/attention-item.ts';
import { mayDo } from '../core/may-do.ts';
import { words } from '../core/words.ts';
import { admitTogether, comingTogether } from '../core/coming-together.ts';
import { hasPlainName } from '../names/plain-name.ts';

/**
 * For whoever is not let in by one press (a closed door, a consent that is wanted, a name that is
 * another one in the records) the list of people is opened.
 */
const LOOK = { does: 'look', open: 'people' } as const;

/** So many names are read out; of more only the first, and how many others there are. */
const MOST_NAMES = 3;

/** Those who wait: those who take part in one line, and each who would like to sit in. */
export function atTheDoor(view: RoomView): AttentionItem[] {
  const here = (view.lobby?.waiting ?? []).filter(({ connected }) => connected);
  const watching = new Map((view.observers?.asked ?? []).map((one) => [one.seat, one]));
  const guests = here.filter(({ seat, device }) => !watching.has(seat) && !comesInAlone(device));
  return [
    ...disowned(view),
    ...newDevices(view),
    ...waiting(view, guests),
    ...here.flatMap((guest): AttentionItem[] => {
      const { seat, since } = guest;
      const observer = watching.get(seat);
      if (!observer) return [];
      const asking = askingOf(observer);
      return [
        {
          id: `observer:${seat}@${String(since)}:${asking}`,
          urgency: 'door',
          icon: Eye,
          ...words(`attention.observer.${asking}`, { name: observer.name }),
          saidAsNews: true,
          act: LOOK,
          ...(hasPlainName(guest) ? mayDo(view, 'admit', { type: 'lobby:admit', seat }) : {}),
        },
      ];
    }),
  ];
}

/**
 * A device is let in where its row is read: that takes the place from another one, or it is not the
 * one that its person came with before.
 */
const newDevices = ({ lobby, observers }: RoomView): AttentionItem[] =>
  [
    ...(lobby?.devices ?? []),
    ...(lobby?.waiting ?? []).filter(
      ({ seat, device }) =>
        comesInAlone(device) && !observers?.asked?.some((one) => one.seat === seat),
    ),
  ]
    .filter(({ connected }) => connected)
    .map(({ seat, name, since }) => ({
      id: `device:${seat}@${String(since)}`,
      urgency: 'door',
      icon: MonitorSmartphone,
      ...words('attention.newDevice', { name }),
      act: LOOK,
    }));

const disowned = ({ lobby }: RoomView): AttentionItem[] =>
  (lobby?.disowned ?? []).map(({ seat, name, since }) => ({
    id: `disowned:${seat}@${String(since)}`,
    urgency: 'door',
    icon: ShieldAlert,
    ...words('attention.disowned', { name }),
  }));

/** They come in one after the other, or together: those, and only those, who stand there by name. */
function waiting(view: RoomView, guests: readonly LobbyGuest[]): AttentionItem[] {
  const [first, ...others] = guests;
  if (!first) return [];
  const count = guests.length;
  const together = comingTogether(view);
  const areNamed = count <= MOST_NAMES && guests.every((guest) => together.includes(guest));
  return [
    {
      id: `waits:${guests.map(({ seat, since }) => `${seat}@${String(since)}`).join()}`,
      urgency: 'door',
      icon: DoorOpen,
      ...(count > MOST_NAMES
        ? words('attention.waitsMany', { first: first.name, count: count - 1 })
        : words('attention.waits', { names: guests.map(({ name }) => name).join(', '), count })),
      saidAsNews: true,
      act: LOOK,
      ...(guests.every(hasPlainName) &&
        (others.length === 0
          ? mayDo(view, 'admit', { type: 'lobby:admit', seat: first.seat })
          : areNamed && mayDo(view, 'admitAll', admitTogether(guests)))),
    },
  ];
}

function askingOf({
  asked,
  everyoneAgrees,
}: {
  asked: boolean;
  everyoneAgrees?: boolean | undefined;
}) {
  if (!asked) return 'notYet';
  if (everyoneAgrees === undefined) return 'unanswered';
  return everyoneAgrees ? 'everyone' : 'notEveryone';
}
