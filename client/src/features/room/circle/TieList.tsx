import type { Tie } from '@rapport/shared/contract/room/circle.ts';
import { useTranslations } from 'use-intl/react';
import styles from './TieList.module.css';

/** Who stands where, in words: the nearest first. */
export function TieList({ label, ties }: { label: string; ties: readonly Tie[] }) {
  const t = useTranslations('room.circle');
  const nearestFirst = [...ties].sort((one, other) => one.ring - other.ring);
  return (
    <ul className={styles.list} aria-label={label}>
      {nearestFirst.map(({ id, name, note, ring }) => (
        <li key={id}>
          <strong>{name}</strong>
          <span className={styles.ring}>
            {' '}
            · <span>{t(`ring.${ring}`)}</span>
          </span>
          {note !== '' && <p className={styles.note}>{note}</p>}
        </li>
      ))}
    </ul>
  );
}
