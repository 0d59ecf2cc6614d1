import type { RoomView } from '@rapport/shared/contract/room.ts';

/** Something about observers that is worth saying. */
export interface ObserverHappening {
  type: 'observers';
  what: 'question' | 'observes' | 'observesNoMore' | 'everyone' | 'notEveryone';
  name: string;
}

const news = (what: ObserverHappening['what'], name: string): ObserverHappening => ({
  type: 'observers',
  what,
  name,
});

/** What happened about observers between two views. */
export function observerNews(before: RoomView, after: RoomView): ObserverHappening[] {
  return [
    ...questionNews(before, after),
    ...comingNews(before, after),
    ...askedNews(before, after),
  ];
}

/** A question that the viewer has not answered, and had not been asked before. */
function questionNews(before: RoomView, after: RoomView): ObserverHappening[] {
  const known = new Set(before.observers?.questions?.map(({ seat }) => seat));
  return (after.observers?.questions ?? [])
    .filter(({ seat, agreed }) => agreed === undefined && !known.has(seat))
    .map(({ name }) => news('question', name));
}

function comingNews(before: RoomView, after: RoomView): ObserverHappening[] {
  // Whoever goes to another company sees others there: that is no coming or going.
  if (before.breakout?.own?.id !== after.breakout?.own?.id) return [];
  const [was, is] = [observersIn(before), observersIn(after)];
  return [
    ...is
      .filter((one) => !was.some(({ seat }) => seat === one.seat))
      .map(({ name }) => news('observes', name)),
    ...was
      .filter((one) => !is.some(({ seat }) => seat === one.seat))
      .map(({ name }) => news('observesNoMore', name)),
  ];
}

function askedNews(before: RoomView, after: RoomView): ObserverHappening[] {
  return (after.observers?.asked ?? []).flatMap(({ seat, name, everyoneAgrees }) => {
    const was = before.observers?.asked?.find((one) => one.seat === seat)?.everyoneAgrees;
    if (everyoneAgrees === undefined || everyoneAgrees === was) return [];
    return [news(everyoneAgrees ? 'everyone' : 'notEveryone', name)];
  });
}

/** The observers whom the viewer is together with, the viewer left out. */
export const observersIn = ({ floor, me }: RoomView): { seat: string; name: string }[] =>
  Object.entries(floor?.seats ?? {}).flatMap(([seat, { role, name }]) =>
    role === 'observer' && seat !== me.seat ? [{ seat, name }] : [],
  );
