import type { Pact } from '@rapport/shared/contract/practice.ts';
import type { SessionSummary } from '@rapport/shared/contract/rest.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import { settlePact } from '../../http/endpoints.ts';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './PactDialog.module.css';
import { SESSIONS } from './query-keys.ts';

/** What a course has agreed on with its people, and changing it. */
export function PactDialog({ session, onClose }: { session: SessionSummary; onClose: () => void }) {
  const t = useTranslations('staff.pact');
  const tCommon = useTranslations('common');
  const queries = useQueryClient();
  const [pact, setPact] = useState(session.pact);
  const settling = useMutation({
    mutationFn: (next: Pact) => settlePact(session.id, next),
    networkMode: 'always',
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SESSIONS });
      announce(t('done'));
      onClose();
    },
  });
  const parts =
    session.format === 'group'
      ? (['groupMessages', 'keepMessages', 'keepPolls'] as const)
      : (['keepMessages', 'keepPolls'] as const);
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tCommon('cancel')}</Button>
          <Button
            variant="primary"
            isPending={settling.isPending}
            onPress={() => settling.mutate(pact)}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.pact}>
        <p>{t('words', { title: session.title })}</p>
        {parts.map((part) => (
          <Checkbox
            key={part}
            checked={pact[part]}
            onChange={(agreed) => setPact({ ...pact, [part]: agreed })}
            description={t(`${part}.words`)}
          >
            {t(`${part}.label`)}
          </Checkbox>
        ))}
        <p className={styles.when}>{t(session.room.open ? 'whenOpen' : 'when')}</p>
        {settling.isError && <ProblemNotice problem={problemOf(settling.error)} />}
      </div>
    </Dialog>
  );
}
