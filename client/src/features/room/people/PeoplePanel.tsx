import { useTranslations } from 'use-intl/react';
import { roster } from '../../../messages/en/roster.ts';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { HearingOverview } from '../hearing/HearingOverview.tsx';
import { DoorLock } from '../lobby/DoorLock.tsx';
import { LobbyPanel } from '../lobby/LobbyPanel.tsx';
import { VoicesOverview } from '../voices/VoicesOverview.tsx';
import styles from './PeoplePanel.module.css';
import { Roster, RosterLine } from './Roster.tsx';

/** Everyone who belongs to the session in one list; then who has spoken, and who hears whom. */
export function PeoplePanel() {
  return (
    <MoreMessages messages={{ roster }}>
      <div className={styles.panel}>
        <People />
        <VoicesOverview />
        <HearingOverview />
      </div>
    </MoreMessages>
  );
}

function People() {
  const t = useTranslations('roster');
  return (
    <section className={styles.people} aria-labelledby="people-title">
      <header className={styles.header}>
        <h2 id="people-title">{t('title')}</h2>
        <DoorLock />
      </header>
      <RosterLine />
      <LobbyPanel />
      <Roster />
    </section>
  );
}
