import type { ClientDetail } from '@rapport/shared/contract/client.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Archive, ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { archiveClient } from '../../../http/clients.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { PEOPLE } from '../courses/course-keys.ts';
import { clientKey, CLIENTS } from './client-keys.ts';

/** Puts a client away, once that was confirmed, or brings them back. */
export function ArchiveButton({ client: { id, record, archived } }: { client: ClientDetail }) {
  const t = useTranslations('clients.archive');
  const tErrors = useTranslations('errors');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { name } = record;
  const putting = useMutation({
    mutationFn: (away: boolean) => archiveClient(id, away),
    networkMode: 'always',
    onSuccess: async (_answer, away) => {
      announce(t(away ? 'done' : 'backDone', { name }));
      void queries.invalidateQueries({ queryKey: PEOPLE });
      void queries.invalidateQueries({ queryKey: CLIENTS });
      await queries.invalidateQueries({ queryKey: clientKey(id) });
    },
    onError: (error) => announce(tErrors(`${problemOf(error)}.title`), 'now'),
  });
  return (
    <>
      {archived === undefined ? (
        <Button icon={Archive} isPending={putting.isPending} onPress={() => setAsking(true)}>
          {t('open')}
        </Button>
      ) : (
        <Button
          icon={ArchiveRestore}
          isPending={putting.isPending}
          onPress={() => putting.mutate(false)}
        >
          {t('back')}
        </Button>
      )}
      <ConfirmDialog
        title={t('title', { name })}
        confirm={t('open')}
        isOpen={asking}
        onConfirm={() => putting.mutate(true)}
        onClose={() => setAsking(false)}
      >
        {t('words', { name })}
      </ConfirmDialog>
    </>
  );
}
