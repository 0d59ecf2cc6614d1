import type { SessionAfter } from '@rapport/shared/contract/session-after.ts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { sessionAfter } from '../../../http/session-after.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { useSessionTime } from '../../../parts/session-time/useSessionTime.ts';
import styles from './AfterSession.module.css';

/** What leads on from a session that has ended: who was here, what is open, and the next date. */
export function AfterSession({ session }: { session: string }) {
  const t = useTranslations('staff.after');
  const format = useFormatter();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['after', session],
    queryFn: () => sessionAfter(session),
    // Where it is opened again, others may come.
    gcTime: 0,
  });
  if (isError) {
    return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  }
  if (!data) return null;
  const { here, next, course } = data;
  return (
    <div className={styles.after}>
      <Section title={t('here')}>
        <p>{here.length === 0 ? t('nobody') : format.list(here.map(({ name }) => name))}</p>
      </Section>
      <Open after={data} />
      {course !== undefined && (
        <Section title={t('next')}>
          {next ? <Next {...next} /> : <p>{t('noNext')}</p>}
          <p>
            <Link href={`/courses/${encodeURIComponent(course)}`}>{t('course')}</Link>
          </p>
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

/** What is still to be done about people, each with the way to their record. */
function Open({ after: { absent, unsigned } }: { after: SessionAfter }) {
  const t = useTranslations('staff.after');
  const open = [
    ...absent.map((one) => ({ ...one, what: 'absent' as const })),
    ...unsigned.map((one) => ({ ...one, what: 'unsigned' as const })),
  ];
  if (open.length === 0) return null;
  return (
    <Section title={t('open')}>
      <ul className={styles.list}>
        {open.map(({ person, name, what }) => (
          <li key={`${what} ${person}`}>
            <Link href={`/clients/${encodeURIComponent(person)}`}>{t(what, { name })}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Next({ startsAt, timeZone, member }: NonNullable<SessionAfter['next']>) {
  const t = useTranslations('staff');
  const tCommon = useTranslations('common');
  const { date, time, timeThere } = useSessionTime(startsAt, timeZone);
  return (
    <p>
      <span>{`${date}, ${time}`}</span>
      <span>{timeThere === undefined ? null : ` (${tCommon('there', { time: timeThere })})`}</span>
      <span>{member === undefined ? null : `, ${t('alone', { name: member })}`}</span>
    </p>
  );
}
