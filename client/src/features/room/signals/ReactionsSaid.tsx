import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { useRoom } from '../session/room-context.ts';
import { reactionNews } from './signal-news.ts';

/** Reactions that come within this time are read out together. */
const TOGETHER_MS = 3000;

/** Has reactions read out, those of a few seconds in one go. */
export function ReactionsSaid() {
  const t = useTranslations('room.signals');
  const { connection } = useRoom();
  useEffect(() => {
    const words: string[] = [];
    let before = connection.getSnapshot().view;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = connection.subscribe(() => {
      const { view } = connection.getSnapshot();
      if (!view || view === before) return;
      for (const { name, kind } of reactionNews(before, view)) {
        words.push(t('said', { name, words: t(`kind.${kind}`) }));
      }
      before = view;
      if (words.length === 0) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        announce(words.splice(0).join(' '));
      }, TOGETHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [connection, t]);
  return null;
}
