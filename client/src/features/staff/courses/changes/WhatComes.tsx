import type { PlannedDates } from '@rapport/shared/contract/course.ts';
import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../../ui/Button.tsx';
import styles from '../Courses.module.css';
import { useWallDate } from '../use-wall-date.ts';
import { ConflictLines } from '../ConflictLines.tsx';

/** What a change will come to: dates that fall away and that are new, and who has no time then. */
export function WhatComes({
  course,
  ahead: { sessions, conflicts },
  onSkip,
}: {
  course: DeskCourse;
  ahead: PlannedDates;
  /** Where days can be left out. */
  onSkip?: (day: string) => void;
}) {
  const t = useTranslations('courses.change');
  const tForm = useTranslations('courses.form');
  const wallDate = useWallDate();
  const heading = useId();
  const before = course.sessions
    .filter(({ begun, cancelled }) => !begun && cancelled === undefined)
    .map(({ wall }) => wall);
  const after = sessions.map(({ wall }) => wall);
  const gone = before.filter((wall) => !after.includes(wall));
  const added = after.filter((wall) => !before.includes(wall));
  const last = after.at(-1);
  return (
    <section className={styles.part} aria-labelledby={heading} aria-live="polite">
      <h3 id={heading}>{t('comes')}</h3>
      <p>
        {last === undefined
          ? t('nothingToCome')
          : t('toCome', { count: after.length, date: wallDate(last) })}
      </p>
      {gone.length + added.length > 0 && (
        <ul className={styles.list}>
          {gone.map((wall) => (
            <li key={`gone ${wall}`} className={styles.row} data-off>
              <span className={styles.grow}>{wallDate(wall)}</span>
              <span className={styles.aside}>{t('gone')}</span>
            </li>
          ))}
          {added.map((wall) => (
            <li key={wall} className={styles.row}>
              <span className={styles.grow}>{wallDate(wall)}</span>
              <span className={styles.aside}>{t('added')}</span>
              {onSkip && (
                <Button
                  variant="quiet"
                  aria-label={tForm('skipNamed', { date: wallDate(wall) })}
                  onPress={() => onSkip(wall.slice(0, 10))}
                >
                  {tForm('skip')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ConflictLines conflicts={conflicts} />
    </section>
  );
}
