import type { Message } from '@rapport/shared/contract/room/messages.ts';
import { MoreHorizontal, Undo2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useRoom, useView } from '../session/room-context.ts';
import styles from './MessageItem.module.css';

/** One message: who wrote it when, and its words as they are. Nothing in them is pressed. */
export function MessageItem({
  id,
  message: { seat, name, at, text, withdrawn, mayWithdraw },
  toGroup,
}: {
  id: string;
  message: Message;
  toGroup: boolean;
}) {
  const t = useTranslations('room.messages');
  const format = useFormatter();
  const { command } = useRoom();
  const own = useView(({ me }) => me.seat === seat);
  const time = format.dateTime(at, { timeStyle: 'short' });
  if (withdrawn) {
    const words = own && withdrawn === 'writer' ? 'own' : own ? 'ownLeaders' : withdrawn;
    return <li className={styles.withdrawn}>{t(`withdrawn.${words}`, { name })}</li>;
  }
  const who = own ? t('you') : name;
  const withdraw = {
    id: 'withdraw',
    label: t(own ? 'withdraw' : 'remove'),
    description: t(own ? 'withdrawWords' : 'removeWords'),
    icon: Undo2,
    onAction: () => void command({ type: 'messages:withdraw', message: id }),
  };
  return (
    <li className={styles.message} data-own={own || undefined} data-group={toGroup || undefined}>
      <p className={styles.head}>
        <span className={styles.name}>{who}</span>
        <time className={styles.time} dateTime={new Date(at).toISOString()}>
          {time}
        </time>
      </p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {mayWithdraw && (
        <span className={styles.actions}>
          <Menu label={t('actions', { name: who, time })} actions={[withdraw]}>
            <IconButton icon={MoreHorizontal} label={t('actions', { name: who, time })} />
          </Menu>
        </span>
      )}
    </li>
  );
}
