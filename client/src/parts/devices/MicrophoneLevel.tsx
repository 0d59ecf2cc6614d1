import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import type { DeviceSetup } from '../../media/devices.ts';
import { Meter } from '../../ui/Meter.tsx';
import styles from './MicrophoneLevel.module.css';

// Loud enough that the others will understand.
const HEARD = 0.45;

/** How loud the microphone is just now, and whether that will do. */
export function MicrophoneLevel({ level }: { level: DeviceSetup['level'] }) {
  const t = useTranslations('devices');
  const now = useSyncExternalStore(level.subscribe, level.getSnapshot);
  const [heard, setHeard] = useState(false);
  if (now >= HEARD && !heard) setHeard(true);
  return (
    <div className={styles.level}>
      <Meter label={t('level')} value={now} />
      <p className={styles.hint} role="status">
        {heard ? t('levelHeard') : t('levelHint')}
      </p>
    </div>
  );
}
