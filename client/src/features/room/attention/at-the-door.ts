import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { AttentionItem } from './attention-item.ts';
import { mayDo } from './may-do.ts';

/** Whoever can not be let in just like that (a closed door, a consent that is wanted) is looked at. */
const LOOK = { does: 'look', open: 'people' } as const;

/** Those who wait: those who take part in one line, and each who would like to sit in. */
export function atTheDoor(view: RoomView): AttentionItem[] {
  const here = (view.lobby?.waiting ?? []).filter(({ connected }) => connected);
  const watching = new Map((view.observers?.asked ?? []).map((one) => [one.seat, one]));
  const guests = here.filter(({ seat }) => !watching.has(seat));
  return [
    ...disowned(view),
    ...newDevices(view),
    ...waiting(view, guests),
    ...here.flatMap(({ seat, since }): AttentionItem[] => {
      const observer = watching.get(seat);
      if (!observer) return [];
      const asking = askingOf(observer);
      return [
        {
          id: `observer:${seat}@${String(since)}:${asking}`,
          kind: 'observer',
          name: observer.name,
          asking,
          act: LOOK,
          ...mayDo(view, 'admit', { type: 'lobby:admit', seat }),
        },
      ];
    }),
  ];
}

/** A device is let in where its row is read, as that takes the place from another one. */
const newDevices = ({ lobby }: RoomView): AttentionItem[] =>
  (lobby?.devices ?? [])
    .filter(({ connected }) => connected)
    .map(({ seat, name, since }) => ({
      id: `device:${seat}@${String(since)}`,
      kind: 'newDevice',
      name,
      act: LOOK,
    }));

const disowned = ({ lobby }: RoomView): AttentionItem[] =>
  (lobby?.disowned ?? []).map(({ seat, name, since }) => ({
    id: `disowned:${seat}@${String(since)}`,
    kind: 'disowned',
    name,
  }));

/** They come in one after the other, or together. */
function waiting(
  view: RoomView,
  guests: readonly { readonly seat: string; readonly name: string; readonly since: number }[],
): AttentionItem[] {
  const [first, ...others] = guests;
  if (!first) return [];
  return [
    {
      id: `waits:${guests.map(({ seat, since }) => `${seat}@${String(since)}`).join()}`,
      kind: 'waits',
      names: guests.map(({ name }) => name),
      act: LOOK,
      ...(others.length === 0
        ? mayDo(view, 'admit', { type: 'lobby:admit', seat: first.seat })
        : mayDo(view, 'admitAll', { type: 'lobby:admit-all' })),
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
