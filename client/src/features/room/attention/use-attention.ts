import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { markTab } from '../../../ui/page-title.ts';
import { announce } from '../../../ui/announcer.ts';
import type { AttentionItem } from '../core/attention-item.ts';
import { useFeatures } from '../core/features-context.ts';
import { inWords } from '../core/words.ts';
import { useServerNow } from '../session/use-server-now.ts';
import { useConnection, useView } from '../session/room-context.ts';
import { attention } from './attention.ts';

const EVERY_MS = 2000;

/** What needs the attention of the viewer now; what is new and is no news besides is said aloud. */
export function useAttention(): readonly AttentionItem[] {
  const t = useTranslations('room');
  const features = useFeatures();
  const view = useView((whole) => whole);
  const now = useServerNow(EVERY_MS);
  const liveSince = useConnection((snapshot) => snapshot.liveSince);
  const items = attention(features, view, now, liveSince);
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(items.map(({ id }) => id));
    // Who comes in is not told of everything at once: it stands there to be read.
    if (!before) return;
    for (const item of items) {
      if (!before.has(item.id) && !item.saidAsNews) announce(inWords(t, item));
    }
  });
  const calls = view.care?.calls?.length ?? 0;
  useInTitle(items.length + calls, calls > 0);
  return items;
}

/**
 * Whoever has another window in front sees in the tab's title that something waits, and of a call
 * for help that it is one; not whose.
 */
function useInTitle(count: number, called: boolean): void {
  const t = useTranslations('room.care.duty');
  useEffect(() => {
    if (count > 0) return markTab(`(${String(count)}) `);
    return undefined;
  }, [count]);
  useEffect(() => {
    if (called) return markTab(`${t('inTitle')} · `, { first: true });
    return undefined;
  }, [called, t]);
}
