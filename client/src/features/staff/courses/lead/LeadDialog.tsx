import type { CoverChange } from '@rapport/shared/contract/course-cover.ts';
import type { Conflict } from '@rapport/shared/contract/course.ts';
import { type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { announce } from '../../../../ui/announcer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { ConflictLines } from '../ConflictLines.tsx';
import styles from '../Courses.module.css';
import { useDayFault } from '../day-fault.ts';
import { usePastDay } from '../use-past-day.ts';
import { asksColleague, leadChangeOf, type LeadMeant } from './lead-change.ts';
import { LeadProblem } from './LeadProblem.tsx';

interface LeadDialogProps {
  meant: LeadMeant;
  /** Who can be asked. */
  colleagues: readonly { id: string; name: string }[];
  /** What it would come to, which is asked for under this key. */
  previewKey: QueryKey;
  preview: (change: CoverChange) => Promise<{ conflicts: Conflict[] }>;
  save: (change: CoverChange) => Promise<unknown>;
  /** What is out of date then. */
  changes: readonly QueryKey[];
  onClose: () => void;
}

/** Changes facilitators. Shows conflicting appointments first, and saves exactly what it has shown. */
export function LeadDialog({
  meant,
  colleagues,
  previewKey,
  preview,
  save,
  changes,
  onClose,
}: LeadDialogProps) {
  const t = useTranslations('courses.lead');
  const tChange = useTranslations('courses.change');
  const tForm = useTranslations('courses.form');
  const tCommon = useTranslations('common');
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ person: '', from: '' });
  const change = leadChangeOf(meant, draft);
  const ahead = useQuery({
    queryKey: [...previewKey, change],
    queryFn: () => (change ? preview(change) : null),
    enabled: change !== undefined,
    retry: false,
    // Others plan as well: what was shown a while ago may hold no more.
    gcTime: 0,
  });
  const saving = useMutation({
    mutationFn: save,
    networkMode: 'always',
    onSuccess: () => {
      announce(tChange('done'));
      onClose();
    },
    // What was refused was refused for something that this page does not show yet.
    onSettled: () =>
      Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
  const type = (next: Partial<typeof draft>) => {
    saving.reset();
    setDraft({ ...draft, ...next });
  };
  const problem = saving.error ?? ahead.error;
  const dayFault = useDayFault();
  const past = usePastDay(
    problem,
    meant.kind === 'hand-over' ? t('refused.invalid-message') : undefined,
  );
  return (
    <Dialog
      title={t(`${meant.kind}.title`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tChange('leaveIt')}</Button>
          <Button
            variant="primary"
            isDisabled={!change || !ahead.data}
            isPending={saving.isPending}
            onPress={() => {
              if (change) saving.mutate(change);
            }}
          >
            {t(`${meant.kind}.save`)}
          </Button>
        </>
      }
    >
      <div className={styles.part}>
        <p className={styles.name}>{meant.about}</p>
        <p>{t(`${meant.kind}.words`)}</p>
        {meant.kind === 'stand-in' && meant.alone && <p>{t('stand-in.alone')}</p>}
        {asksColleague(meant) && (
          <Select
            label={t('colleague')}
            description={colleagues.length === 0 ? t('nobody') : t('colleagueWords')}
            value={draft.person}
            options={[
              { value: '', label: tForm('choose') },
              ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(person) => type({ person })}
          />
        )}
        {meant.kind === 'hand-over' && (
          <TextField
            type="date"
            label={t('from')}
            value={draft.from}
            onChange={(from) => type({ from })}
            isRequired
            error={dayFault(draft.from) ?? past}
          />
        )}
        {problem && past === undefined && <LeadProblem problem={problemOf(problem)} />}
        {change && ahead.isPending && <p className={styles.aside}>{tCommon('loading')}</p>}
        {ahead.data && asksColleague(meant) && (
          <div aria-live="polite">
            {ahead.data.conflicts.length === 0 && <p className={styles.aside}>{t('free')}</p>}
            <ConflictLines conflicts={ahead.data.conflicts} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
