import { CLIENT_LIMITS } from '@rapport/shared/contract/client-limits.ts';
import type { DeskClient } from '@rapport/shared/contract/desk.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { deskClients } from '../../../http/desk.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useSettled } from '../clients/use-settled.ts';
import shared from '../courses/Courses.module.css';
import { NewClient } from '../courses/NewClient.tsx';
import { DESK_CLIENTS } from '../query-keys.ts';
import { deskClientAt } from '../desk-ways.ts';

/** A therapist's clients: looked for, and added. */
export function TherapistClients({ therapist }: { therapist: string }) {
  const t = useTranslations('desk');
  const heading = useId();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data, isError, error, refetch, ...more } = useInfiniteQuery({
    queryKey: [...DESK_CLIENTS, therapist, search],
    queryFn: ({ pageParam: after }) => deskClients(therapist, { search, after }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const clients = data?.pages.flatMap((page) => page.clients);
  return (
    <Card labelledBy={heading} padding="large">
      <div className={shared.part}>
        <h2 id={heading}>{t('clients.title')}</h2>
        <p className={shared.aside}>{t('clients.words')}</p>
        <div role="search">
          <TextField
            type="search"
            label={t('clients.search')}
            value={typed}
            onChange={setTyped}
            maxLength={CLIENT_LIMITS.search}
            autoComplete="off"
          />
        </div>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!clients && !isError && <Spinner label={t('loading')} />}
        {clients?.length === 0 && <p role="status">{t('clients.none')}</p>}
        {clients && clients.length > 0 && (
          <ul className={shared.list}>
            {clients.map((client) => (
              <ClientRow key={client.id} therapist={therapist} client={client} />
            ))}
          </ul>
        )}
        {more.hasNextPage && (
          <Button isPending={more.isFetchingNextPage} onPress={() => void more.fetchNextPage()}>
            {t('clients.more')}
          </Button>
        )}
        <NewClient onAdd={({ id }) => navigate(deskClientAt(therapist, id))} />
      </div>
    </Card>
  );
}

function ClientRow({
  therapist,
  client: { id, name, legalName, email },
}: {
  therapist: string;
  client: DeskClient;
}) {
  return (
    <li className={shared.row}>
      <Avatar name={name} size="small" />
      <span className={shared.grow}>
        <Link href={deskClientAt(therapist, id)}>{name}</Link>
        {legalName !== '' && <span className={shared.aside}>{legalName}</span>}
        {email !== '' && <span className={shared.aside}>{email}</span>}
      </span>
    </li>
  );
}
