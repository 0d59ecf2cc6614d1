import { Label } from 'react-aria-components/Label';
import { Meter as AriaMeter } from 'react-aria-components/Meter';
import { cx } from './cx.ts';
import styles from './Meter.module.css';

const SEGMENTS = 12;

/** How much there is of something, from 0 to 1, in steps: the level of a microphone. */
export function Meter({ label, value }: { label: string; value: number }) {
  const lit = Math.round(Math.min(1, Math.max(0, value)) * SEGMENTS);
  return (
    <AriaMeter className={cx(styles.meter)} value={lit / SEGMENTS} maxValue={1}>
      <Label className={cx(styles.label)}>{label}</Label>
      <span aria-hidden className={styles.segments}>
        {Array.from({ length: SEGMENTS }, (_, segment) => (
          <span key={segment} className={styles.segment} data-lit={segment < lit || undefined} />
        ))}
      </span>
    </AriaMeter>
  );
}
