import { createTranslator } from 'use-intl/core';
import { ready } from '../../../messages/en/ready.ts';
import type { ActionWorld, RoomAction } from '../core/room-action.ts';
import { currentItem } from '../leading/agenda-items.ts';
import { beginReady } from './ready-commands.ts';
import { hindranceOf, wasAsked } from './ready-hindrance.ts';
import { beginWords } from './ready-words.ts';

// They come with this part of the page, as they do beside the agenda.
const t = createTranslator({ locale: 'en', messages: { ready }, namespace: 'ready' });

/** What lies ready in the item that is on, each begun as beside the agenda. */
export function readyActions({ view }: ActionWorld): RoomAction[] {
  const item = currentItem(view.agenda);
  // Members are told of nothing that lies ready.
  return (item?.ready ?? []).flatMap((thing, at): RoomAction[] => {
    if (hindranceOf(thing, view) !== undefined) return [];
    const id = `ready ${item?.id ?? ''} ${String(at)}`;
    const words = beginWords(t, thing, wasAsked(thing, view));
    return [{ id, group: 'agenda', words, run: (door) => void beginReady(thing, door) }];
  });
}
