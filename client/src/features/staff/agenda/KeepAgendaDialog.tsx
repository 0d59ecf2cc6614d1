import { PREPARED_LIMITS } from '@rapport/shared/contract/prepared-agenda-limits.ts';
import { readableLine } from '@rapport/shared/rules/readable-text.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { keepPracticeAgenda } from '../../../http/agendas.ts';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { newId } from '../courses/new-id.ts';
import type { AgendaDraft } from './agenda-draft.ts';
import { agendaCalled, useAgendaChange, usePracticeAgendas } from './use-practice-agendas.ts';
import { useSavedWords } from './use-saved-words.ts';

interface Kept {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
}

/** Asks for the name under which an agenda is saved; one of that name is replaced. */
export function KeepAgendaDialog({
  items,
  name: before = '',
  onKept,
  onClose,
}: {
  items: AgendaDraft;
  name: string | undefined;
  onKept: ((name: string) => void) | undefined;
  onClose: () => void;
}) {
  const t = useTranslations('practiceAgendas');
  const saved = useSavedWords();
  // Sent again, it is one agenda.
  const [id] = useState(newId);
  const [typed, setTyped] = useState(before);
  const [tried, setTried] = useState(false);
  const { data, isError, error, refetch } = usePracticeAgendas();
  const keeping = useAgendaChange(
    ({ id: agenda, ...called }: Kept) =>
      keepPracticeAgenda(agenda, { ...called, items: [...items] }),
    ({ name: called, revision }) => {
      announce(t(revision === 0 ? 'keep.done' : 'keep.replaced', { name: called }));
      onKept?.(called);
      onClose();
    },
  );
  const name = readableLine(typed);
  const older = name === '' ? undefined : agendaCalled(data?.agendas, name);
  const isFull = !older && (data?.agendas.length ?? 0) >= PREPARED_LIMITS.agendas;
  const problem = keeping.error && problemOf(keeping.error);
  // One that is gone meanwhile is saved as a new one.
  const isLate = problem === 'stale' || problem === 'not-found';
  const submit = () => {
    if (name === '') setTried(true);
    else if (data && !isFull && !keeping.isPending) {
      keeping.mutate({ id: older?.id ?? id, revision: older?.revision ?? 0, name });
    }
  };
  return (
    <FormDialog
      title={t('keep.title')}
      submit={t(older ? 'keep.replace' : 'keep.save')}
      isPending={keeping.isPending}
      isDisabled={!data || isFull}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('keep.words')}</p>
      {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !isError && <Spinner label={t('loading')} />}
      <TextField
        label={t('name')}
        value={typed}
        onChange={(next) => {
          keeping.reset();
          setTyped(next);
        }}
        maxLength={PREPARED_LIMITS.name}
        error={tried && name === '' ? t('nameMissing') : undefined}
        autoComplete="off"
        autoFocus
      />
      {isLate && (
        <Notice tone="warn" announce="now" title={t('keep.staleTitle')}>
          {t('keep.staleWords')}
        </Notice>
      )}
      <div role="status">
        {older && <p>{t('keep.older', { name: older.name, saved: saved(older) })}</p>}
        {isFull && <p>{t('keep.full', { most: PREPARED_LIMITS.agendas })}</p>}
      </div>
      {problem && !isLate && <ProblemNotice problem={problem} />}
    </FormDialog>
  );
}
