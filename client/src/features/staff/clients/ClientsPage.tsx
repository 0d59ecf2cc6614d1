import {
  CLIENT_FILTERS,
  CLIENT_LIMITS,
  type ClientFilter,
} from '@rapport/shared/contract/client-limits.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { FileUp, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { clientList } from '../../../http/clients.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import shared from '../courses/Courses.module.css';
import { StaffHead } from '../StaffHead.tsx';
import { AddClientDialog } from './AddClientDialog.tsx';
import { clientsKey } from './client-keys.ts';
import { ClientsFound } from './ClientsFound.tsx';
import styles from './Clients.module.css';
import { useSettled } from './use-settled.ts';

/** One's own clients: looked for, and added. */
export function ClientsPage({ me }: { me: Me }) {
  const t = useTranslations('clients');
  const [, navigate] = useLocation();
  const [adding, setAdding] = useState(false);
  const [show, setShow] = useState<ClientFilter>('current');
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data, isError, error, refetch, ...more } = useInfiniteQuery({
    queryKey: clientsKey({ show, search }),
    queryFn: ({ pageParam: after }) => clientList({ show, search, after }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  return (
    <PageFrame head={<StaffHead me={me} here="clients" />}>
      <div className={shared.page}>
        <div className={shared.heading}>
          <PageHeading>{t('title')}</PageHeading>
          <div className={styles.actions}>
            <Button icon={FileUp} onPress={() => navigate('/clients/import')}>
              {t('import.open')}
            </Button>
            <Button variant="primary" icon={UserPlus} onPress={() => setAdding(true)}>
              {t('add.open')}
            </Button>
          </div>
        </div>
        <div role="search" className={styles.search}>
          <TextField
            type="search"
            label={t('search')}
            value={typed}
            onChange={setTyped}
            maxLength={CLIENT_LIMITS.search}
            autoComplete="off"
          />
          <Select
            label={t('show')}
            value={show}
            options={CLIENT_FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
            onChange={(next) => setShow(next as ClientFilter)}
          />
        </div>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && (
          <ClientsFound
            clients={data.pages.flatMap(({ clients }) => clients)}
            narrowed={search !== '' || show !== 'current'}
            hasMore={more.hasNextPage}
          />
        )}
        {more.hasNextPage && (
          <Button isPending={more.isFetchingNextPage} onPress={() => void more.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
      {adding && <AddClientDialog onClose={() => setAdding(false)} />}
    </PageFrame>
  );
}
