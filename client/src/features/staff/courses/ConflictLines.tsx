import type { Conflict } from '@rapport/shared/contract/course.ts';
import { useTranslations } from 'use-intl';
import styles from './Courses.module.css';
import { useWallDate } from './use-wall-date.ts';

/** Who has no time when, a line for each. */
export function ConflictLines({ conflicts }: { conflicts: readonly Conflict[] }) {
  const t = useTranslations('courses.change');
  const tForm = useTranslations('courses.form');
  const wallDate = useWallDate();
  return conflicts.map(({ wall, person, name, startsAt, title }) => (
    <p key={`${wall} ${person} ${startsAt}`} className={styles.wrong}>
      {t('conflict', {
        date: wallDate(wall),
        words:
          title === undefined
            ? tForm('conflict', { name })
            : tForm('conflictNamed', { name, title }),
      })}
    </p>
  ));
}
