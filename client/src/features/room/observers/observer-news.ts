import type { RoomView } from '@rapport/shared/contract/room.ts';
import { hasMoved } from '../gathering/gathering.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

type Kind = 'question' | 'observes' | 'observesNoMore' | 'everyone' | 'notEveryone';

const news = (kind: Kind, name: string): News => words(`observers.said.${kind}`, { name });

/** What happened about observers between two views. */
export function observerNews(before: RoomView, after: RoomView): News[] {
  return [
    ...questionNews(before, after),
    ...comingNews(before, after),
    ...askedNews(before, after),
  ];
}

/** A question that the viewer has not answered, and had not been asked before. */
function questionNews(before: RoomView, after: RoomView): News[] {
  const known = new Set(before.observers?.questions?.map(({ seat }) => seat));
  return (after.observers?.questions ?? [])
    .filter(({ seat, agreed }) => agreed === undefined && !known.has(seat))
    .map(({ name }) => news('question', name));
}

function comingNews(before: RoomView, after: RoomView): News[] {
  // Whoever goes to another gathering sees others there: that is no coming or going.
  if (hasMoved(before, after)) return [];
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

function askedNews(before: RoomView, after: RoomView): News[] {
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
