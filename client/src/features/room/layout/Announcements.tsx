import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { useFeatures } from '../core/features-context.ts';
import { inWords } from '../core/words.ts';
import { useRoom } from '../session/room-context.ts';
import { happenings } from './happenings.ts';
import { playSoundOf } from './news-sound.ts';

/** Says aloud, for those who do not see it, what happens in the room. */
export function Announcements() {
  const t = useTranslations('room');
  const features = useFeatures();
  const { connection, messages } = useRoom();
  const before = useRef(connection.getSnapshot().view);
  useEffect(
    () =>
      connection.subscribe(() => {
        const { view } = connection.getSnapshot();
        if (!view || view === before.current) return;
        if (before.current) {
          const { reading } = messages.getSnapshot();
          for (const news of happenings(features, before.current, view, { reading })) {
            announce(inWords(t, news), news.urgent ? 'now' : 'polite');
            playSoundOf(news);
          }
        }
        before.current = view;
      }),
    [features, connection, messages, t],
  );
  return features.map(({ Announcer }, index) => Announcer && <Announcer key={index} />);
}
