import { PREPARED_LIMITS } from '@rapport/shared/contract/prepared-agenda-limits.ts';
import type { PracticeAgendaSummary } from '@rapport/shared/contract/practice-agenda.ts';
import { readableLine } from '@rapport/shared/rules/readable-text.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { renamePracticeAgenda } from '../../../http/agendas.ts';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { agendaCalled, useAgendaChange, usePracticeAgendas } from './use-practice-agendas.ts';
import { useSavedWords } from './use-saved-words.ts';

/** Calls an agenda of the practice otherwise. */
export function RenameAgendaDialog({
  agenda: { id, name: before, revision },
  onClose,
}: {
  /** As it was seen. */
  agenda: PracticeAgendaSummary;
  onClose: () => void;
}) {
  const t = useTranslations('practiceAgendas');
  const saved = useSavedWords();
  const { data } = usePracticeAgendas();
  const [typed, setTyped] = useState(before);
  const [seen, setSeen] = useState(revision);
  const name = readableLine(typed);
  const change = useAgendaChange(
    (next: { name: string; revision: number }) => renamePracticeAgenda(id, next),
    ({ name: called }) => {
      announce(t('rename.done', { name: called }));
      onClose();
    },
  );
  const other = agendaCalled(data?.agendas, name);
  const isTaken = other !== undefined && other.id !== id;
  const stands = data?.agendas.find((one) => one.id === id);
  const problem = change.error && problemOf(change.error);
  const error = name === '' ? t('nameMissing') : isTaken ? t('taken') : undefined;
  // Whoever goes on after being told has seen how it stands now.
  const from = problem === 'stale' && stands ? stands.revision : seen;
  const submit = () => {
    if (error !== undefined || change.isPending) return;
    setSeen(from);
    if (name === before && from === revision) onClose();
    else change.mutate({ name, revision: from });
  };
  return (
    <FormDialog
      title={t('rename.title')}
      submit={t('rename.button')}
      isPending={change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('name')}
        value={typed}
        onChange={(next) => {
          setSeen(from);
          change.reset();
          setTyped(next);
        }}
        maxLength={PREPARED_LIMITS.name}
        error={error}
        autoComplete="off"
        autoFocus
      />
      {problem === 'stale' && !isTaken && stands && (
        <Notice tone="warn" announce="now" title={t('stale.title')}>
          {`${stands.name} · ${saved(stands)}`}
        </Notice>
      )}
      {problem && (problem !== 'stale' || (!isTaken && !stands)) && (
        <ProblemNotice problem={problem} />
      )}
    </FormDialog>
  );
}
