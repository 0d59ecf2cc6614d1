import type { LobbyGuest } from '@rapport/shared/contract/room/lobby.ts';
import { comesInAlone } from '@rapport/shared/rules/comes-in-alone.ts';
import { MonitorSmartphone } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import styles from './LobbyPanel.module.css';

/** That somebody waits on a device that is not the one they came with before, or for the first time. */
export function DeviceNote({ of: { device, name } }: { of: LobbyGuest }) {
  const t = useTranslations('room.device.history');
  const format = useFormatter();
  if (!device || device.is === 'known') return null;
  const { is, lastHere, newLink } = device;
  if (is === 'first') return <p className={styles.means}>{t('first')}</p>;
  return (
    <div className={styles.device}>
      <MonitorSmartphone aria-hidden />
      <p>
        <span className={styles.name}>{t(newLink ? 'newLink' : 'new')}</span>
        {lastHere !== undefined && (
          <>
            {' · '}
            {t('lastHere', {
              day: format.dateTime(lastHere, { weekday: 'long', day: 'numeric', month: 'long' }),
            })}
          </>
        )}
      </p>
      {comesInAlone(device) && <p className={styles.means}>{t('ask', { name })}</p>}
    </div>
  );
}
