import type { CoursePerson, PlannedSession } from '@rapport/shared/contract/course.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { courseDetail } from '../../../http/courses.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { useSessionTime } from '../../../parts/session-time/useSessionTime.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { CopyLink } from '../CopyLink.tsx';
import { StaffHead } from '../StaffHead.tsx';
import { useApproachName } from '../use-approach-name.ts';
import { courseKey } from './course-keys.ts';
import styles from './Courses.module.css';
import { SessionPlace } from './SessionPlace.tsx';

/** All of a course: its sessions, and its people with their links. */
export function CoursePage({ me, course }: { me: Me; course: string }) {
  const t = useTranslations('courses');
  const approachName = useApproachName();
  const [sessions, people] = [useId(), useId()];
  const { data, isError, error, refetch } = useQuery({
    queryKey: courseKey(course),
    queryFn: () => courseDetail(course),
  });
  return (
    <PageFrame head={<StaffHead me={me} here="courses" />}>
      <div className={styles.page}>
        <p>
          <Link href="/courses">{t('course.back')}</Link>
        </p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && (
          <>
            <div className={styles.heading}>
              <PageHeading>{data.title}</PageHeading>
              <p className={styles.aside}>
                {`${t(`format.${data.format}`)} · ${approachName(data.approach, data.format)}`}
              </p>
            </div>
            <Card labelledBy={people} padding="large">
              <div className={styles.part}>
                <h2 id={people}>{t('course.people')}</h2>
                <p className={styles.aside}>{t('course.links')}</p>
                <ul className={styles.list}>
                  {data.people.map((person) => (
                    <PersonRow key={person.membership} person={person} />
                  ))}
                </ul>
              </div>
            </Card>
            <Card labelledBy={sessions} padding="large">
              <div className={styles.part}>
                <h2 id={sessions}>{t('course.sessions')}</h2>
                <ol className={styles.list}>
                  {data.sessions.map((session) => (
                    <SessionRow key={session.id} session={session} />
                  ))}
                </ol>
              </div>
            </Card>
          </>
        )}
      </div>
    </PageFrame>
  );
}

function SessionRow({ session }: { session: PlannedSession }) {
  const t = useTranslations('courses.course');
  const tStaff = useTranslations('staff');
  const { date, time, timeHere } = useSessionTime(session.startsAt, session.timeZone);
  const { number, phase, kind, begun, cancelled } = session;
  const standing = cancelled === undefined ? (begun ? t('begun') : undefined) : t('cancelled');
  return (
    <li className={styles.row} data-off={cancelled === undefined ? undefined : true}>
      <span className={styles.number}>{number ?? ''}</span>
      <span className={styles.grow}>
        <span>{`${date}, ${time}`}</span>
        {timeHere === undefined ? null : (
          <span className={styles.aside}>{tStaff('here', { time: timeHere })}</span>
        )}
        {cancelled === undefined && <SessionPlace phase={phase} kind={kind} />}
      </span>
      {standing !== undefined && <span className={styles.aside}>{standing}</span>}
    </li>
  );
}

function PersonRow({ person }: { person: CoursePerson }) {
  const t = useTranslations('courses.course');
  const tPeople = useTranslations('staff.people');
  const tCommon = useTranslations('common');
  const { name, role, link, account, left } = person;
  const without =
    left === undefined
      ? tPeople(account === undefined ? 'noLink' : account ? 'signsIn' : 'noAccount')
      : t('left');
  return (
    <li className={styles.row}>
      <Avatar name={name} size="small" />
      <span className={styles.grow}>
        <span className={styles.name}>{name}</span>
        <span className={styles.aside}>{tCommon(`role.${role}`)}</span>
      </span>
      {left === undefined && link !== undefined ? (
        <CopyLink name={name} link={link} />
      ) : (
        <span className={styles.aside}>{without}</span>
      )}
    </li>
  );
}
