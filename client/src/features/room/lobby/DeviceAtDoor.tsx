import type { LobbyDevice } from '@rapport/shared/contract/room/lobby.ts';
import { UserX } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { cx } from '../../../ui/cx.ts';
import { Arrivals } from '../arrivals/lazy-arrivals.tsx';
import { MoreAbout } from '../contact/MoreAbout.tsx';
import { BesideName } from '../names/BesideName.tsx';
import { useCan, useRoom } from '../session/room-context.ts';
import styles from './LobbyPanel.module.css';

/** A new device that shows somebody's link: letting it in moves their place to it. */
export function DeviceAtDoor({
  device: { seat, of, name, typed, mixedAlphabets, device, since, connected, otherConnected },
  onDecline,
}: {
  device: LobbyDevice;
  onDecline: () => void;
}) {
  const t = useTranslations('room.device');
  const lobby = useTranslations('room.lobby');
  const format = useFormatter();
  const { command } = useRoom();
  const canAdmit = useCan('lobby:admit', seat);
  const canDecline = useCan('lobby:decline', seat);
  const facts = [
    device?.is === 'known' ? t('history.known') : t('waits'),
    lobby('since', { time: format.dateTime(since, { timeStyle: 'short' }) }),
    t(otherConnected ? 'otherHere' : 'otherAway'),
    ...(connected ? [] : [lobby('offline')]),
  ];
  return (
    <li className={styles.guest}>
      <Avatar name={name} />
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <BesideName of={{ typed, mixedAlphabets }} />
        <span className={styles.since}>{facts.join(' · ')}</span>
      </span>
      <MoreAbout seat={of} name={name} />
      <p className={styles.means}>{t('means')}</p>
      {device?.code && <p className={styles.means}>{t(`history.code.${device.code}`)}</p>}
      <Arrivals part="facts" seat={of} name={name} />
      <span className={cx(styles.actions, styles.ownRow)}>
        {canDecline && (
          <IconButton icon={UserX} label={t('declineNamed', { name })} onPress={onDecline} />
        )}
        {canAdmit && (
          <Button
            variant="secondary"
            aria-label={t('admitNamed', { name })}
            onPress={() => void command({ type: 'lobby:admit', seat })}
          >
            {lobby('admit')}
          </Button>
        )}
      </span>
    </li>
  );
}
