import { useFormatter, useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import type { Conversation } from './conversations.ts';

/** Says who reads what is written in a conversation. */
export function useWhoReads({ kind, name = '', standing }: Conversation): string {
  const t = useTranslations('room.messages.who');
  const list = useFormatter();
  const format = useView(({ session }) => session.format);
  const me = useView((view) => view.me.seat);
  const seats = useView(({ floor }) => floor?.seats) ?? {};
  const others = Object.entries(seats)
    .filter(([seat]) => seat !== me)
    .sort(([, one], [, other]) => one.place - other.place);
  switch (kind) {
    case 'leaders':
      return t(`leaders.${format}`);
    case 'group': {
      const names = list.list(others.map(([, seat]) => seat.name));
      return others.length > 0 ? t('group', { names }) : t('groupAlone');
    }
    case 'among':
      return t('among');
    case 'person': {
      const reads = t('person', { name });
      return standing === 'waiting' || standing === 'gone'
        ? `${reads} ${t(standing, { name })}`
        : reads;
    }
  }
}
