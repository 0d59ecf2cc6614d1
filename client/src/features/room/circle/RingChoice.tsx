import type { Ring } from '@rapport/shared/contract/room/circle.ts';
import { RINGS } from '@rapport/shared/rules/circle-places.ts';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import styles from './RingChoice.module.css';

/** How near somebody stands: one of the three rings. */
export function RingChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Ring;
  onChange: (ring: Ring) => void;
}) {
  const t = useTranslations('room.circle');
  const name = useId();
  return (
    <fieldset className={styles.rings}>
      <legend className={styles.legend}>{label}</legend>
      {RINGS.map((ring) => (
        <label key={ring} className={styles.ring}>
          <input
            type="radio"
            name={name}
            checked={ring === value}
            onChange={() => onChange(ring)}
          />
          <span>{t(`ring.${ring}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
