import type { Colleague } from '@rapport/shared/contract/staff.ts';
import {
  AtSign,
  CalendarClock,
  KeyRound,
  Mail,
  MoreHorizontal,
  ShieldOff,
  UserCog,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Avatar } from '../../../ui/Avatar.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { AddressDialog } from './AddressDialog.tsx';
import { ColleagueDialog } from './ColleagueDialog.tsx';
import type { LinkOnce } from './LinkOnceDialog.tsx';
import { RemoveFactorDialog } from './RemoveFactorDialog.tsx';
import styles from './Team.module.css';
import { useColleagueLinks } from './use-colleague-links.ts';
import { useChangeColleague } from './use-change-colleague.ts';

/** Somebody who works here, and what an administrator can do about them. */
export function ColleagueRow({
  colleague,
  isMe,
  manages,
  covers,
  mail,
  onLink,
}: {
  colleague: Colleague;
  isMe: boolean;
  manages: boolean;
  /** Whether the reader may change the facilitators of a colleague's courses. */
  covers: boolean;
  /** Whether links can be sent by mail. */
  mail: boolean;
  onLink: (link: LinkOnce) => void;
}) {
  const t = useTranslations('team');
  const format = useFormatter();
  const [open, setOpen] = useState<'roles' | 'address' | 'factor' | 'end'>();
  const [, navigate] = useLocation();
  const { id, name, email, roles, active, secondFactor } = colleague;
  const switching = useChangeColleague(colleague, t(active ? 'end.done' : 'again.done', { name }));
  const { makeLink, mailLink } = useColleagueLinks(colleague, onLink);
  const close = () => setOpen(undefined);
  const actions = [
    { id: 'roles', label: t('change.open'), icon: UserCog, onAction: () => setOpen('roles') },
    { id: 'address', label: t('address.open'), icon: AtSign, onAction: () => setOpen('address') },
    ...(covers
      ? [
          {
            id: 'cover',
            label: t('cover.open'),
            description: t('cover.openWords'),
            icon: CalendarClock,
            onAction: () => navigate(`/team/${encodeURIComponent(id)}/courses`),
          },
        ]
      : []),
    ...(active
      ? [
          {
            id: 'password',
            label: t('password.open'),
            description: t('password.openWords'),
            icon: KeyRound,
            onAction: makeLink,
          },
          ...(mail
            ? [
                {
                  id: 'password-mail',
                  label: t('password.mail'),
                  icon: Mail,
                  onAction: mailLink,
                },
              ]
            : []),
          // For oneself there are recovery codes.
          ...(secondFactor && !isMe
            ? [
                {
                  id: 'factor',
                  label: t('secondStep.open'),
                  description: t('secondStep.openWords'),
                  icon: ShieldOff,
                  onAction: () => setOpen('factor'),
                },
              ]
            : []),
        ]
      : []),
    active
      ? {
          id: 'end',
          label: t('end.open'),
          description: t('end.openWords'),
          icon: UserRoundX,
          danger: true,
          onAction: () => setOpen('end'),
        }
      : {
          id: 'again',
          label: t('again.open'),
          icon: UserRoundCheck,
          onAction: () => switching.mutate({ active: true }),
        },
  ];
  return (
    <li className={styles.person}>
      <Avatar name={name} size="small" />
      <span className={styles.who}>
        <span className={styles.name}>{isMe ? `${name} (${t('you')})` : name}</span>
        <span className={styles.aside}>{email}</span>
        <span className={styles.aside}>{format.list(roles.map((role) => t(`roles.${role}`)))}</span>
        {!active && <span className={styles.badge}>{t('closed')}</span>}
        {active && !secondFactor && <span className={styles.aside}>{t('secondStep.none')}</span>}
      </span>
      {manages && (
        <Menu label={t('more', { name })} actions={actions}>
          <IconButton icon={MoreHorizontal} label={t('more', { name })} />
        </Menu>
      )}
      {open === 'roles' && <ColleagueDialog colleague={colleague} onClose={close} />}
      {open === 'address' && <AddressDialog colleague={colleague} onClose={close} />}
      <RemoveFactorDialog colleague={colleague} isOpen={open === 'factor'} onClose={close} />
      <ConfirmDialog
        title={t('end.title', { name })}
        confirm={t('end.confirm')}
        danger
        isOpen={open === 'end'}
        onConfirm={() => switching.mutate({ active: false })}
        onClose={close}
      >
        {t('end.words', { name })}
      </ConfirmDialog>
    </li>
  );
}
