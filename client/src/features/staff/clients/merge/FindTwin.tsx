import { CLIENT_LIMITS } from '@rapport/shared/contract/client-limits.ts';
import type { ClientDetail } from '@rapport/shared/contract/client.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { alikeClients, clientList } from '../../../../http/clients.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import shared from '../../courses/Courses.module.css';
import { CLIENTS } from '../../query-keys.ts';
import { useSettled } from '../use-settled.ts';

/** Looks for the other record of a client: those with the same name or address come first. */
export function FindTwin({
  client,
  onFound,
}: {
  client: ClientDetail;
  onFound: (other: string) => void;
}) {
  const t = useTranslations('clients');
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { name, legalName, email } = client.record;
  const { data, isError, error, refetch } = useQuery({
    queryKey: [...CLIENTS, 'twins', client.id, search],
    queryFn: async (): Promise<
      { id: string; name: string; legalName?: string; email?: string }[]
    > =>
      search === ''
        ? ((await alikeClients({ clients: [{ name, legalName, email }] })).alike[0] ?? [])
        : (await clientList({ show: 'current', search })).clients,
    placeholderData: keepPreviousData,
  });
  const others = data?.filter(({ id }) => id !== client.id);
  return (
    <Card padding="large">
      <div className={shared.part}>
        <p>{t('merge.words', { name })}</p>
        <TextField
          type="search"
          label={t('merge.search')}
          value={typed}
          onChange={setTyped}
          maxLength={CLIENT_LIMITS.search}
          autoComplete="off"
        />
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {others && (
          <p role="status" className={shared.aside}>
            {search === ''
              ? t('merge.alike', { count: others.length })
              : t('found', { count: others.length })}
          </p>
        )}
        <ul className={shared.list}>
          {others?.map((other) => (
            <li key={other.id} className={shared.row}>
              <span className={shared.grow}>
                <span>{other.name}</span>
                {[other.legalName, other.email].map(
                  (words) =>
                    words !== undefined &&
                    words !== '' && (
                      <span key={words} className={shared.aside}>
                        {words}
                      </span>
                    ),
                )}
              </span>
              <Button
                aria-label={t('merge.compareNamed', { name: other.name })}
                onPress={() => onFound(other.id)}
              >
                {t('merge.compare')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
