import { useTranslations } from 'use-intl/react';
import { inWords } from '../core/words.ts';
import { useSnapshot } from '../session/use-snapshot.ts';
import styles from './Absent.module.css';
import { absentLine } from './absent-line.ts';

/** One line for all who are absent, in place of a dark tile each. */
export function Absent() {
  const t = useTranslations('room');
  const line = useSnapshot(absentLine);
  if (!line) return null;
  const says = inWords(t, line.says);
  if (line.names === undefined) return <p className={styles.absent}>{says}</p>;
  return (
    <details className={styles.absent}>
      <summary>{says}</summary>
      <span>{line.names}</span>
    </details>
  );
}
