import type { Colleague } from '@rapport/shared/contract/staff.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { mailPasswordLink, makePasswordLink } from '../../../http/staff.ts';
import { announce } from '../../../ui/announcer.ts';
import type { LinkOnce } from './LinkOnceDialog.tsx';

/** A link for a colleague's new password: to be handed over, or sent to them. */
export function useColleagueLinks({ id, name }: Colleague, onLink: (link: LinkOnce) => void) {
  const t = useTranslations('team');
  const tErrors = useTranslations('errors');
  const onError = (error: unknown) => announce(tErrors(`${problemOf(error)}.title`), 'now');
  const linking = useMutation({
    mutationFn: () => makePasswordLink(id),
    networkMode: 'always',
    onSuccess: ({ link }) => onLink({ kind: 'password', name, link }),
    onError,
  });
  const mailing = useMutation({
    mutationFn: () => mailPasswordLink(id),
    networkMode: 'always',
    onSuccess: () => announce(t('password.mailed', { name })),
    onError,
  });
  return { makeLink: () => linking.mutate(), mailLink: () => mailing.mutate() };
}
