import type { OpenInvitation } from '@rapport/shared/contract/staff.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link2Off, Mail, MoreHorizontal, RefreshCw } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { inviteColleague, mailInvitation, withdrawInvitation } from '../../../http/staff.ts';
import { announce } from '../../../ui/announcer.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import type { LinkOnce } from './LinkOnceDialog.tsx';
import { TEAM } from './team-query.ts';
import styles from './Team.module.css';

/** Somebody who was asked to join and has not yet. */
export function InvitationRow({
  invitation: { id, name, email, roles, expiresAt },
  mail,
  onLink,
}: {
  invitation: OpenInvitation;
  /** Whether links can be sent by mail. */
  mail: boolean;
  onLink: (link: LinkOnce) => void;
}) {
  const t = useTranslations('team');
  const tErrors = useTranslations('errors');
  const format = useFormatter();
  const queries = useQueryClient();
  const shared = {
    networkMode: 'always',
    onError: (error: Error) => announce(tErrors(`${problemOf(error)}.title`), 'now'),
    onSettled: () => queries.invalidateQueries({ queryKey: TEAM }),
  } as const;
  const withdrawing = useMutation({
    ...shared,
    mutationFn: () => withdrawInvitation(id),
    onSuccess: () => announce(t('withdraw.done', { name })),
  });
  const renewing = useMutation({
    ...shared,
    mutationFn: () => inviteColleague({ name, email, roles }),
    onSuccess: ({ link }) => onLink({ kind: 'invitation', name, link }),
  });
  const mailing = useMutation({
    ...shared,
    mutationFn: () => mailInvitation({ name, email, roles }),
    onSuccess: () => announce(t('invite.mailed', { name })),
  });
  const actions = [
    {
      id: 'renew',
      label: t('renew.open'),
      description: t('renew.openWords'),
      icon: RefreshCw,
      onAction: () => renewing.mutate(),
    },
    ...(mail
      ? [
          {
            id: 'mail',
            label: t('renew.mail'),
            description: t('renew.openWords'),
            icon: Mail,
            onAction: () => mailing.mutate(),
          },
        ]
      : []),
    {
      id: 'withdraw',
      label: t('withdraw.open'),
      icon: Link2Off,
      danger: true,
      onAction: () => withdrawing.mutate(),
    },
  ];
  return (
    <li className={styles.person}>
      <Avatar name={name} size="small" />
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.aside}>{email}</span>
        <span className={styles.aside}>{format.list(roles.map((role) => t(`roles.${role}`)))}</span>
        <span className={styles.badge}>{t('invited')}</span>
        <span className={styles.aside}>
          {t('until', {
            date: format.dateTime(new Date(expiresAt), { day: 'numeric', month: 'long' }),
          })}
        </span>
      </span>
      <Menu label={t('more', { name })} actions={actions}>
        <IconButton icon={MoreHorizontal} label={t('more', { name })} />
      </Menu>
    </li>
  );
}
