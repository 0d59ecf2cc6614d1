import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { Conflict, SessionAhead } from '@rapport/shared/contract/course.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useCourseCalls } from './course-calls.ts';
import { datesOf, type CourseDraft } from './course-draft.ts';
import styles from './Courses.module.css';
import { SessionPlace } from './SessionPlace.tsx';
import { SkippedDays } from './SkippedDays.tsx';
import { useWallDate } from './use-wall-date.ts';

/** The dates that a plan comes to, each with a way to skip its day, and who has no time then. */
export function DatesList({
  draft,
  onChange,
}: {
  draft: CourseDraft;
  onChange: (draft: CourseDraft) => void;
}) {
  const t = useTranslations('courses.form');
  const { previewCourse } = useCourseCalls();
  const heading = useId();
  const dates = datesOf(draft);
  const asked = dates && {
    approach: draft.approach,
    review: draft.review,
    dates,
    minutes: Number(draft.minutes),
    people: draft.people.map(({ person }) => person),
  };
  const { data, error } = useQuery({
    queryKey: ['preview', asked],
    queryFn: () => (asked ? previewCourse(asked) : null),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
  });
  const problem = error ? problemOf(error) : undefined;
  const change = (skip: readonly string[]) => onChange({ ...draft, skip });
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading}>{t('dates')}</h2>
      <p className={styles.aside}>{t(asked ? 'datesWords' : 'noDates')}</p>
      {problem === 'invalid-message' && <Notice tone="warn">{t('firstPast')}</Notice>}
      {problem && problem !== 'invalid-message' && <ProblemNotice problem={problem} />}
      {asked && data && !problem && (
        <ol className={styles.list}>
          {data.sessions.map((session) => (
            <DateRow
              key={session.wall}
              session={session}
              conflicts={data.conflicts.filter((conflict) => conflict.wall === session.wall)}
              {...(draft.skip.length < LIMITS.skipped && {
                onSkip: () => change([...draft.skip, session.wall.slice(0, 10)]),
              })}
            />
          ))}
        </ol>
      )}
      {draft.skip.length > 0 && <SkippedDays skip={draft.skip} onChange={change} />}
    </section>
  );
}

function DateRow({
  session: { number, phase, kind, wall },
  conflicts,
  onSkip,
}: {
  session: SessionAhead;
  conflicts: readonly Conflict[];
  onSkip?: () => void;
}) {
  const t = useTranslations('courses.form');
  const date = useWallDate()(wall);
  return (
    <li className={styles.row}>
      <span className={styles.number}>{number}</span>
      <span className={styles.grow}>
        <span>{date}</span>
        <SessionPlace phase={phase} kind={kind} />
        {conflicts.map(({ person, name, startsAt, title }) => (
          <span key={`${person} ${startsAt}`} className={styles.wrong}>
            {title === undefined ? t('conflict', { name }) : t('conflictNamed', { name, title })}
          </span>
        ))}
      </span>
      {onSkip && (
        <Button variant="quiet" aria-label={t('skipNamed', { date })} onPress={onSkip}>
          {t('skip')}
        </Button>
      )}
    </li>
  );
}
