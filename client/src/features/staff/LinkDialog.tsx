import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import { renewLink, withdrawLink } from '../../http/endpoints.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { SESSIONS } from './query-keys.ts';

/** A change to somebody's link that is to be confirmed: the one they have stops working. */
export interface LinkChange {
  what: 'renew' | 'withdraw';
  session: string;
  seat: string;
  name: string;
}

/** Asks whether to renew or withdraw a link, and does it. */
export function LinkDialog({
  change,
  onClose,
}: {
  change: LinkChange | undefined;
  onClose: () => void;
}) {
  const t = useTranslations('staff');
  const tCommon = useTranslations('common');
  const queries = useQueryClient();
  const doing = useMutation({
    mutationFn: async ({ what, session, seat }: LinkChange) => {
      if (what === 'renew') await renewLink(session, seat);
      else await withdrawLink(session, seat);
    },
    networkMode: 'always',
    onSuccess: async (_, { what, name }) => {
      await queries.invalidateQueries({ queryKey: SESSIONS });
      announce(t(`${what}.done`, { name }));
      onClose();
    },
  });
  if (!change) return null;
  const { what, name } = change;
  const close = () => {
    doing.reset();
    onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      title={t(`${what}.title`, { name })}
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{tCommon('cancel')}</Button>
          <Button
            variant={what === 'withdraw' ? 'danger' : 'primary'}
            isPending={doing.isPending}
            onPress={() => doing.mutate(change)}
          >
            {t(`${what}.confirm`)}
          </Button>
        </>
      }
    >
      <p>{t(`${what}.words`, { name })}</p>
      {doing.isError && <ProblemNotice problem={problemOf(doing.error)} />}
    </Dialog>
  );
}
