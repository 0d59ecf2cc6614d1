import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import { comesInAlone } from '@rapport/shared/rules/comes-in-alone.ts';
import { MonitorSmartphone } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import styles from './LobbyPanel.module.css';

/** That somebody waits on a device that is not the one they came with before, or for the first time. */
export function DeviceNote({
  of: { device, name },
}: {
  of: { readonly device?: DeviceHistory | undefined; readonly name: string };
}) {
  const t = useTranslations('room.device.history');
  const format = useFormatter();
  if (!device || device.is === 'known') return null;
  const { is, lastHere, newLink, code } = device;
  const facts = [
    ...(lastHere === undefined
      ? []
      : [
          t('lastHere', {
            day: format.dateTime(lastHere, { weekday: 'long', day: 'numeric', month: 'long' }),
          }),
        ]),
    ...(code ? [t(`code.${code}`)] : []),
  ];
  return (
    <div className={styles.device}>
      <MonitorSmartphone aria-hidden />
      <p>
        <span className={styles.name}>
          {t(is === 'first' ? 'first' : newLink ? 'newLink' : 'new')}
        </span>
        {facts.length > 0 && <span>{` · ${facts.join(' · ')}`}</span>}
      </p>
      {comesInAlone(device) && <p className={styles.means}>{t('ask', { name })}</p>}
    </div>
  );
}
