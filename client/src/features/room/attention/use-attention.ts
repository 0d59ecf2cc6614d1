import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { useServerNow } from '../session/use-server-now.ts';
import { useConnection, useView } from '../session/room-context.ts';
import { attention } from './attention.ts';
import type { AttentionItem, AttentionKind } from './attention-item.ts';
import { attentionWords } from './attention-words.ts';

const EVERY_MS = 2000;

/** What is said aloud already as it happens, see `happenings`. */
const SAID_ELSEWHERE: readonly AttentionKind[] = [
  'breakoutHelp',
  'waits',
  'observer',
  'hand',
  'moment',
  'message',
];

/** What needs the attention of the viewer now; what is new and not said elsewhere is said aloud. */
export function useAttention(): readonly AttentionItem[] {
  const t = useTranslations('room.attention');
  const view = useView((whole) => whole);
  const now = useServerNow(EVERY_MS);
  const liveSince = useConnection((snapshot) => snapshot.liveSince);
  const items = attention(view, now, liveSince);
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(items.map(({ id }) => id));
    // Who comes in is not told of everything at once: it stands there to be read.
    if (!before) return;
    for (const item of items) {
      if (before.has(item.id) || SAID_ELSEWHERE.includes(item.kind)) continue;
      // Whoever is in a breakout is told there.
      if (item.kind === 'closing' && view.breakout?.own) continue;
      announce(attentionWords(item, t));
    }
  });
  useCountInTitle(items.length + (view.care?.calls?.length ?? 0));
  return items;
}

/** Whoever has another window in front sees in the tab's title that something waits; not what. */
function useCountInTitle(count: number): void {
  useEffect(() => {
    const { title } = document;
    if (count > 0) document.title = `(${String(count)}) ${title}`;
    return () => {
      document.title = title;
    };
  }, [count]);
}
