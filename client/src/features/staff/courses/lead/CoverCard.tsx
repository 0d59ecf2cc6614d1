import type { CoveredCourse } from '@rapport/shared/contract/course-cover.ts';
import { useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useSessionTime } from '../../../../parts/session-time/useSessionTime.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import styles from '../Courses.module.css';
import type { LeadMeant } from './lead-change.ts';

/** A course of a colleague: its sessions and their facilitators. */
export function CoverCard({
  course,
  name,
  onChoose,
}: {
  course: CoveredCourse;
  /** The colleague. */
  name: string;
  onChoose: (meant: LeadMeant) => void;
}) {
  const t = useTranslations('courses.lead');
  const format = useFormatter();
  const heading = useId();
  const { title, timeZone, membership, until, sessions } = course;
  const about = `${name}, ${title}`;
  return (
    <Card labelledBy={heading} padding="large">
      <div className={styles.part}>
        <h2 id={heading}>{title}</h2>
        {until === undefined ? null : (
          <p>
            {t('until', {
              date: format.dateTime(new Date(until), { timeZone, dateStyle: 'long' }),
            })}
          </p>
        )}
        <ol className={styles.list}>
          {sessions.map((session) => (
            <CoverRow key={session.id} session={session} timeZone={timeZone} onChoose={onChoose} />
          ))}
        </ol>
        <div className={styles.actions}>
          {until === undefined ? (
            <Button onPress={() => onChoose({ kind: 'hand-over', membership, about })}>
              {t('hand-over.action')}
            </Button>
          ) : (
            <Button onPress={() => onChoose({ kind: 'stay', membership, about })}>
              {t('stay.action')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

function CoverRow({
  session: { id, number, startsAt, standIn },
  timeZone,
  onChoose,
}: {
  session: CoveredCourse['sessions'][number];
  timeZone: string;
  onChoose: (meant: LeadMeant) => void;
}) {
  const t = useTranslations('courses.lead');
  const tCommon = useTranslations('common');
  const { date, time, timeThere } = useSessionTime(startsAt, timeZone);
  const about = `${date}, ${time}`;
  const kind = standIn === undefined ? 'stand-in' : 'no-stand-in';
  return (
    <li className={styles.row}>
      <span className={styles.number}>{number ?? ''}</span>
      <span className={styles.grow}>
        <span>{about}</span>
        {number === undefined && <span className={styles.aside}>{t('alone')}</span>}
        {timeThere === undefined ? null : (
          <span className={styles.aside}>{tCommon('there', { time: timeThere })}</span>
        )}
        {standIn === undefined ? null : (
          <span className={styles.aside}>{t('standsIn', { name: standIn })}</span>
        )}
      </span>
      <Button
        variant="quiet"
        aria-label={t(`${kind}.actionNamed`, { date: about })}
        onPress={() =>
          onChoose({ kind, session: id, about, ...(number === undefined && { alone: true }) })
        }
      >
        {t(`${kind}.action`)}
      </Button>
    </li>
  );
}
