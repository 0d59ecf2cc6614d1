import { useTranslations } from 'use-intl/react';
import styles from './BesideName.module.css';

/** What facilitators are told beside a name, where it may be another one than it seems. */
export interface NameFacts {
  /** The person's name in the practice's records, where another one was typed. */
  knownAs?: string | undefined;
  /** What was typed, where the name in the records is the one that is shown. */
  typed?: string | undefined;
  /** The typed name mixes letters of alphabets that look alike. */
  mixedAlphabets?: boolean | undefined;
}

/** Draws, beside a name, whose it is in the records: at the door, in calls, on the care sheet. */
export function BesideName({ of: { knownAs, typed, mixedAlphabets } }: { of: NameFacts }) {
  const t = useTranslations('room.device');
  if (knownAs === undefined && typed === undefined && !mixedAlphabets) return null;
  return (
    <span className={styles.beside}>
      {knownAs !== undefined && <span>{t('knownAs', { name: knownAs })}</span>}
      {typed !== undefined && <span>{t('typed', { typed })}</span>}
      {mixedAlphabets && <span>{t('mixedAlphabets')}</span>}
    </span>
  );
}
