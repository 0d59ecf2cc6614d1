import type { AgendaShown } from '@rapport/shared/contract/prepared-agenda.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { Changed } from '../../../parts/care/Changed.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { useSessionTime } from '../../../parts/session-time/useSessionTime.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import shared from '../courses/Courses.module.css';
import { StaffHead } from '../StaffHead.tsx';
import { agendaQuery } from './agenda-query.ts';
import { AgendaPreparation } from './AgendaPreparation.tsx';
import { AgendaWords } from './AgendaWords.tsx';
import { KeepAgenda } from './KeepAgenda.tsx';
import styles from './Prepare.module.css';

/** The agenda of a session, for its facilitators to prepare. */
export function PreparePage({ me, session }: { me: Me; session: string }) {
  const t = useTranslations('prepare');
  const tAgendas = useTranslations('practiceAgendas');
  const { data, isError, error, refetch } = useQuery(agendaQuery(session));
  return (
    <PageFrame head={<StaffHead me={me} />}>
      <div className={shared.page}>
        <p className={styles.ways}>
          <Link href="/">{t('back')}</Link>
          {data?.session.course !== undefined && (
            <Link href={`/courses/${encodeURIComponent(data.session.course)}`}>
              {t('toCourse')}
            </Link>
          )}
          <Link href="/agendas">{tAgendas('title')}</Link>
        </p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && (
          <>
            <Heading agenda={data} />
            {data.state === 'open' ? (
              <AgendaPreparation session={session} agenda={data} />
            ) : (
              <Over session={session} agenda={data} />
            )}
          </>
        )}
      </div>
    </PageFrame>
  );
}

function Heading({ agenda: { session, revision, changed, state } }: { agenda: AgendaShown }) {
  const t = useTranslations('prepare');
  const tCommon = useTranslations('common');
  const { date, time, timeThere } = useSessionTime(session.startsAt, session.timeZone);
  const { title, number } = session;
  return (
    <div className={styles.heading}>
      <PageHeading>{t('title', { title })}</PageHeading>
      <p>
        {number === undefined
          ? t('when', { date, time })
          : t('whenNumbered', { number, date, time })}
      </p>
      {timeThere === undefined ? null : (
        <p className={shared.aside}>{tCommon('there', { time: timeThere })}</p>
      )}
      {changed && <Changed changed={changed} />}
      {revision === 0 && state === 'open' && <p className={shared.aside}>{t('usual')}</p>}
    </div>
  );
}

/** An agenda that is prepared no more. */
function Over({ session, agenda }: { session: string; agenda: AgendaShown }) {
  const t = useTranslations('prepare');
  const { state, items } = agenda;
  const over = state === 'ended' ? 'ended' : 'moved';
  return (
    <>
      <Notice
        title={t(`${over}.title`)}
        {...(over === 'moved' && {
          actions: <Link href={`/sessions/${encodeURIComponent(session)}`}>{t('toRoom')}</Link>,
        })}
      >
        {t(`${over}.words`)}
      </Notice>
      <AgendaWords items={items} />
      <KeepAgenda items={items} />
    </>
  );
}
