import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useCan } from '../session/room-context.ts';
import { isHelpExplained, setHelpExplained } from './help-explained.ts';
import styles from './HelpHint.module.css';
import { useHelpWord } from './HelpSignal.tsx';

/**
 * Who is told by the button above it, in one line: in sight the first time on this device. It stays
 * for as long as the room is open, so that nothing moves under a finger.
 */
export function HelpHint() {
  const t = useTranslations('room.care');
  const word = useHelpWord();
  const canCall = useCan('care:call');
  const canWithdraw = useCan('care:withdraw');
  const [isFirst] = useState(() => !isHelpExplained());
  const shown = isFirst && (canCall || canWithdraw);
  useEffect(() => {
    if (shown) setHelpExplained();
  }, [shown]);
  return shown ? <p className={styles.hint}>{t('buttonWords', { button: word })}</p> : null;
}
