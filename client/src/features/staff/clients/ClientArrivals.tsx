import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { keptArrivals } from '../../../http/arrivals.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Card } from '../../../ui/Card.tsx';
import shared from '../courses/Courses.module.css';

/** What a client answered before their sessions, where the practice keeps that. */
export function ClientArrivals({ client }: { client: string }) {
  const t = useTranslations('clients.arrivals');
  const format = useFormatter();
  const heading = useId();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['client', client, 'arrivals'],
    queryFn: () => keptArrivals(client),
  });
  if (isError) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data || data.arrivals.length === 0) return null;
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium' });
  return (
    <Card labelledBy={heading} padding="large">
      <div className={shared.part}>
        <h2 id={heading}>{t('title')}</h2>
        <ul className={shared.list}>
          {data.arrivals.map(({ session, title, number, at, where, alone, phone }) => (
            <li key={session} className={shared.row}>
              <span className={shared.grow}>
                <span>{where}</span>
                <span className={shared.aside}>
                  {[
                    t(alone ? 'alone' : 'notAlone'),
                    phone === undefined ? t('noPhone') : t('phone', { number: phone.text }),
                  ].join(' · ')}
                </span>
              </span>
              <span className={shared.aside}>
                {number === undefined
                  ? t('meeting', { title, date: day(at) })
                  : t('session', { title, number, date: day(at) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
