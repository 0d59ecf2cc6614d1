import type { Phase, SessionKind } from '@rapport/shared/contract/practice.ts';
import { useTranslations } from 'use-intl';
import styles from './Courses.module.css';

/** What a session is in its course: its phase, and its kind where that is not a weekly one. */
export function SessionPlace({ phase, kind }: { phase: Phase; kind: SessionKind }) {
  const t = useTranslations('staff');
  const tCommon = useTranslations('common');
  const place = tCommon(`phase.${phase}`);
  return (
    <span className={styles.aside}>
      {kind === 'weekly' ? place : `${place} · ${t(`kind.${kind}`)}`}
    </span>
  );
}
