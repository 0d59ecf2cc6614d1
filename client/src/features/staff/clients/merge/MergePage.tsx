import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../../http/api.ts';
import { clientDetail } from '../../../../http/clients.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { PageFrame } from '../../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../../ui/PageHeading.tsx';
import { Spinner } from '../../../../ui/Spinner.tsx';
import shared from '../../courses/Courses.module.css';
import { StaffHead } from '../../StaffHead.tsx';
import { clientKey } from '../client-keys.ts';
import { CompareCard } from './CompareCard.tsx';
import { FindTwin } from './FindTwin.tsx';

/** Two records of the same client become a single one: the other is found, compared, and merged. */
export function MergePage({ me, client }: { me: Me; client: string }) {
  const t = useTranslations('clients');
  const [twin, setTwin] = useState<string>();
  const answers = useQueries({
    queries: [client, ...(twin === undefined ? [] : [twin])].map((id) => ({
      queryKey: clientKey(id),
      queryFn: () => clientDetail(id),
    })),
  });
  const [kept, other] = answers;
  const failed = answers.find(({ isError }) => isError);
  return (
    <PageFrame head={<StaffHead me={me} here="clients" />}>
      <div className={shared.page}>
        <p>
          <Link href={`/clients/${encodeURIComponent(client)}`}>{t('merge.back')}</Link>
        </p>
        <div className={shared.heading}>
          <PageHeading>{t('merge.title')}</PageHeading>
        </div>
        {failed && (
          <ProblemNotice problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
        )}
        {!failed && answers.some(({ isPending }) => isPending) && (
          <Spinner label={t('loadingOne')} />
        )}
        {kept?.data && !other && <FindTwin client={kept.data} onFound={setTwin} />}
        {kept?.data && other?.data && (
          <CompareCard
            key={twin}
            kept={kept.data}
            other={other.data}
            onOther={() => setTwin(undefined)}
          />
        )}
      </div>
    </PageFrame>
  );
}
