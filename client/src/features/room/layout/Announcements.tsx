import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { isChimeOn, playChime } from '../lobby/chime.ts';
import { messageNews } from '../messages/message-news.ts';
import { useRoom } from '../session/room-context.ts';
import { useReactionsSaid } from '../signals/use-reactions-said.ts';
import { happenings, type Happening } from './happenings.ts';

/** Says aloud, for those who do not see it, what happens in the room. */
export function Announcements() {
  const t = useTranslations('room');
  const { connection, messages } = useRoom();
  useReactionsSaid();
  const before = useRef(connection.getSnapshot().view);
  useEffect(() => {
    const say = (happening: Happening): void => {
      switch (happening.type) {
        case 'careCall':
          announce(t('care.said.call', { name: happening.name }), 'now');
          if (isChimeOn()) void playChime();
          return;
        case 'careSeen':
          announce(t('care.said.seen', { name: happening.name }), 'now');
          return;
        case 'careAside':
          announce(t('care.said.aside', { names: happening.names }), 'now');
          return;
        case 'careOut':
          announce(t('care.said.out', { names: happening.names }));
          return;
        case 'careBack':
          announce(t('care.said.back'));
          return;
        case 'invited':
          announce(t('said.invited', { role: happening.role }), 'now');
          return;
        case 'arrived':
          announce(t('lobby.arrived', { name: happening.name }));
          if (isChimeOn()) void playChime();
          return;
        case 'newDevice':
          announce(t('device.arrived', { name: happening.name }));
          if (isChimeOn()) void playChime();
          return;
        case 'disowned':
          announce(t('device.disownedBy', { name: happening.name }), 'now');
          if (isChimeOn()) void playChime();
          return;
        case 'hand':
          announce(t('said.hand', { name: happening.name }));
          return;
        case 'item':
          announce(t('said.item', { title: happening.title }));
          return;
        case 'step':
          announce(t('said.step', { title: happening.title }));
          return;
        case 'breakout':
          announce(
            happening.names === ''
              ? t('said.breakoutAlone', happening)
              : t('said.breakout', happening),
            'now',
          );
          return;
        case 'whisper':
          announce(t('said.whisper', { name: happening.name, text: happening.text }), 'now');
          return;
        case 'whispering':
        case 'turn':
        case 'visit':
        case 'visitOver':
        case 'voice':
        case 'circleShown':
        case 'circleLooked':
        case 'moment':
          announce(t(`said.${happening.type}`, { name: happening.name }));
          return;
        case 'screen':
        case 'screenOver':
          announce(t(`share.said.${happening.type}`, { name: happening.name }));
          return;
        case 'ownScreen':
        case 'ownScreenOver':
        case 'mayShare':
          announce(t(`share.said.${happening.type}`));
          return;
        case 'poll': {
          const { question, kind } = happening.poll;
          const words = question === '' ? t(`polls.usual.${kind}`) : question;
          announce(t(`polls.said.${happening.what}`, { question: words }));
          return;
        }
        case 'observers':
          announce(t(`observers.said.${happening.what}`, { name: happening.name }));
          return;
        case 'help':
          announce(t('said.help', { number: happening.number }), 'now');
          return;
        case 'word':
          announce(t('said.word', { name: happening.name, text: happening.text }));
          return;
        case 'exercise':
          announce(t('said.exercise', { title: happening.title }));
          return;
        default:
          announce(t(`said.${happening.type}`));
      }
    };
    return connection.subscribe(() => {
      const { view } = connection.getSnapshot();
      if (!view || view === before.current) return;
      if (before.current) {
        happenings(before.current, view).forEach(say);
        const { reading } = messages.getSnapshot();
        for (const { where, name } of messageNews(before.current, view, reading)) {
          announce(t(`messages.said.${where}`, { name }));
        }
      }
      before.current = view;
    });
  }, [connection, messages, t]);
  return null;
}
