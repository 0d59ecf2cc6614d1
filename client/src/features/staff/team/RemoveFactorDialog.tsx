import type { Colleague } from '@rapport/shared/contract/staff.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { removeSecondFactor } from '../../../http/staff.ts';
import { announce } from '../../../ui/announcer.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { TEAM } from './team-query.ts';

/** Asks once more before a colleague's second step is taken away. */
export function RemoveFactorDialog({
  colleague: { id, name },
  isOpen,
  onClose,
}: {
  colleague: Colleague;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useTranslations('team.secondStep');
  const tErrors = useTranslations('errors');
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeSecondFactor(id),
    networkMode: 'always',
    onSuccess: () => announce(t('done', { name })),
    onError: (error) => announce(tErrors(`${problemOf(error)}.title`), 'now'),
    onSettled: () => queries.invalidateQueries({ queryKey: TEAM }),
  });
  return (
    <ConfirmDialog
      title={t('title', { name })}
      confirm={t('confirm')}
      danger
      isOpen={isOpen}
      onConfirm={() => removing.mutate()}
      onClose={onClose}
    >
      {t('words', { name })}
    </ConfirmDialog>
  );
}
