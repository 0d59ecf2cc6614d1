import type { CourseSummary } from '@rapport/shared/contract/course.ts';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useSessionTime } from '../../../parts/session-time/useSessionTime.ts';
import { Card } from '../../../ui/Card.tsx';
import { useApproachName } from '../use-approach-name.ts';
import { useCourseCalls } from './course-calls.ts';
import styles from './Courses.module.css';
import { PauseLine } from './PauseLine.tsx';

/** A course in the list, and the way to it. */
export function CourseCard({ course }: { course: CourseSummary }) {
  const t = useTranslations('courses');
  const heading = useId();
  const { home } = useCourseCalls();
  const approachName = useApproachName();
  const { id, title, approach, format, begun, of, next, nextMeeting, timeZone, ended, pause } =
    course;
  return (
    <Card labelledBy={heading} padding="large">
      <div className={styles.course}>
        <h2 id={heading}>
          <Link href={`${home}/${encodeURIComponent(id)}`}>{title}</Link>
        </h2>
        <p>{`${t(`format.${format}`)} · ${approachName(approach, format)}`}</p>
        <p className={styles.aside}>{t('begun', { begun, of })}</p>
        {ended ? <p className={styles.aside}>{t('ended')}</p> : null}
        {pause && <PauseLine pause={pause} />}
        {next === undefined ? (
          <p className={styles.aside}>{t('over')}</p>
        ) : (
          <Next startsAt={next} timeZone={timeZone} />
        )}
        {nextMeeting && <Next {...nextMeeting} timeZone={timeZone} />}
      </div>
    </Card>
  );
}

function Next({
  startsAt,
  timeZone,
  name,
}: {
  startsAt: string;
  timeZone: string;
  /** Whose it is, where it is a member's alone. */
  name?: string;
}) {
  const t = useTranslations('courses');
  const tCommon = useTranslations('common');
  const { date, time, timeThere } = useSessionTime(startsAt, timeZone);
  const when = `${date}, ${time}`;
  return (
    <p className={styles.aside}>
      <span>
        {name === undefined ? t('next', { date: when }) : t('nextMeeting', { name, date: when })}
      </span>
      <span>{timeThere === undefined ? null : ` (${tCommon('there', { time: timeThere })})`}</span>
    </p>
  );
}
