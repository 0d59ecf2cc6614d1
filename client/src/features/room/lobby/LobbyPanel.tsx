import type { LobbyDevice, LobbyGuest } from '@rapport/shared/contract/room/lobby.ts';
import { UserX } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Arrivals } from '../arrivals/lazy-arrivals.tsx';
import { MoreAbout } from '../contact/MoreAbout.tsx';
import { ObserverAtDoor } from '../observers/ObserverAtDoor.tsx';
import { observersIn } from '../observers/observer-news.ts';
import { LobbyNote } from '../messages/LobbyNote.tsx';
import { BesideName } from '../names/BesideName.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { AdmitTogether } from './AdmitTogether.tsx';
import { DeviceAtDoor } from './DeviceAtDoor.tsx';
import { DeviceNote } from './DeviceNote.tsx';
import styles from './LobbyPanel.module.css';

/** Who waits at the door, and letting them in: for facilitators. */
export function LobbyPanel() {
  const t = useTranslations('room.lobby');
  const observers = useTranslations('room.observers');
  const { command } = useRoom();
  const lobby = useView((view) => view.lobby);
  const watching = useView((view) =>
    observersIn(view)
      .map(({ name }) => name)
      .join(', '),
  );
  const device = useTranslations('room.device');
  const [declining, setDeclining] = useState<LobbyGuest>();
  const [refusing, setRefusing] = useState<LobbyDevice>();
  const {
    waiting = [],
    turnedAway = [],
    devices = [],
    disowned = [],
    locked = false,
  } = lobby ?? {};
  return (
    <section className={styles.panel} aria-labelledby="lobby-title">
      <h3 id="lobby-title" className={styles.subtitle}>
        {t('title')}
      </h3>
      {locked && <Notice>{t('locked')}</Notice>}
      {watching !== '' && <Notice>{observers('newcomers', { names: watching })}</Notice>}
      {disowned.map(({ seat, name }) => (
        <Notice key={seat} tone="warn">
          {device('disownedBy', { name })}
        </Notice>
      ))}
      {devices.length > 0 && (
        <ul className={styles.guests}>
          {devices.map((one) => (
            <DeviceAtDoor key={one.seat} device={one} onDecline={() => setRefusing(one)} />
          ))}
        </ul>
      )}
      {waiting.length === 0 && devices.length === 0 ? (
        <div className={styles.nobody}>
          <p>{t('nobody')}</p>
          <p>{t('nobodyWords')}</p>
        </div>
      ) : (
        <ul className={styles.guests}>
          {waiting.map((guest) => (
            <Guest
              key={guest.seat}
              guest={guest}
              alone={waiting.length === 1}
              onDecline={() => setDeclining(guest)}
            />
          ))}
        </ul>
      )}
      <AdmitTogether />
      {turnedAway.length > 0 && (
        <>
          <h4 className={styles.subtitle}>{t('turnedAway')}</h4>
          <ul className={styles.guests}>
            {turnedAway.map((guest) => (
              <Guest key={guest.seat} guest={guest} />
            ))}
          </ul>
        </>
      )}
      <ConfirmDialog
        isOpen={declining !== undefined}
        title={t('declineTitle', { name: declining?.name ?? '' })}
        confirm={t('declineConfirm')}
        onClose={() => setDeclining(undefined)}
        onConfirm={() => {
          if (declining) void command({ type: 'lobby:decline', seat: declining.seat });
        }}
      >
        {t('declineWords', { name: declining?.name ?? '' })}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={refusing !== undefined}
        title={device('declineTitle')}
        confirm={t('declineConfirm')}
        onClose={() => setRefusing(undefined)}
        onConfirm={() => {
          if (refusing) void command({ type: 'lobby:decline', seat: refusing.seat });
        }}
      >
        {device('declineWords', { name: refusing?.name ?? '' })}
      </ConfirmDialog>
    </section>
  );
}

function Guest({
  guest,
  alone = false,
  onDecline,
}: {
  guest: LobbyGuest;
  alone?: boolean;
  onDecline?: () => void;
}) {
  const t = useTranslations('room.lobby');
  const format = useFormatter();
  const { command } = useRoom();
  const { seat, name, pronouns, since, connected, returning, late } = guest;
  const device = useTranslations('room.device');
  const contested = useView(({ lobby }) => lobby?.devices?.some(({ of }) => of === seat) === true);
  const canAdmit = useCan('lobby:admit', seat);
  const canDecline = useCan('lobby:decline', seat);
  const observers = useTranslations('room.observers');
  const observes = useView(
    ({ observers }) => observers?.asked?.some((one) => one.seat === seat) === true,
  );
  const isMember = useView(({ roster }) => roster?.people[seat]?.role === 'member');
  const facts = [
    ...(observes ? [observers('role')] : []),
    ...(contested ? [device('contested')] : []),
    t('since', { time: format.dateTime(since, { timeStyle: 'short' }) }),
    ...(returning ? [t('returning')] : []),
    ...(late ? [t('late')] : []),
    ...(connected ? [] : [t('offline')]),
  ];
  return (
    <li className={styles.guest}>
      <Avatar name={name} />
      <span className={styles.who}>
        <span>
          <span className={styles.name}>{name}</span>
          {pronouns !== '' && <span className={styles.pronouns}> {pronouns}</span>}
        </span>
        <BesideName of={guest} />
        <span className={styles.since}>{facts.join(' · ')}</span>
      </span>
      <span className={styles.actions}>
        {canDecline && onDecline && (
          <IconButton icon={UserX} label={t('declineNamed', { name })} onPress={onDecline} />
        )}
        {canAdmit && (
          <Button
            variant={alone ? 'primary' : 'secondary'}
            aria-label={t('admitNamed', { name })}
            onPress={() => void command({ type: 'lobby:admit', seat })}
          >
            {t('admit')}
          </Button>
        )}
      </span>
      {isMember && <MoreAbout seat={seat} name={name} />}
      <DeviceNote of={guest} />
      {observes && <ObserverAtDoor seat={seat} />}
      <Arrivals part="facts" seat={seat} name={name} />
      <LobbyNote seat={seat} name={name} />
    </li>
  );
}
