import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import type { StaffRole } from '@rapport/shared/rules/rights.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { inviteColleague, mailInvitation } from '../../../http/staff.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { LinkOnce } from './LinkOnceDialog.tsx';
import { RolesField } from './RolesField.tsx';
import { TEAM } from './team-query.ts';
import styles from './Team.module.css';

/** Asks a colleague to join: by mail, or by a link that is shown once. */
export function InviteDialog({
  mail,
  onClose,
  onLink,
}: {
  /** Whether links can be sent by mail. */
  mail: boolean;
  onClose: () => void;
  onLink: (link: LinkOnce) => void;
}) {
  const t = useTranslations('team.invite');
  const tCommon = useTranslations('common');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<StaffRole[]>(['therapist']);
  const [byMail, setByMail] = useState(mail);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const inviting = useMutation({
    mutationFn: async () => {
      const colleague = { name, email: email.trim(), roles };
      if (!byMail) return inviteColleague(colleague);
      await mailInvitation(colleague);
      return undefined;
    },
    networkMode: 'always',
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: TEAM });
      onClose();
      if (made) onLink({ kind: 'invitation', name, link: made.link });
      else announce(t('mailed', { name }));
    },
  });
  const missing = {
    name: name.trim() === '',
    email: !email.includes('@'),
    roles: roles.length === 0,
  };
  const submit = () => {
    setTried(true);
    if (!Object.values(missing).includes(true)) inviting.mutate();
    else {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
      );
    }
  };
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tCommon('cancel')}</Button>
          <Button variant="primary" isPending={inviting.isPending} onPress={submit}>
            {t(byMail ? 'send' : 'submit')}
          </Button>
        </>
      }
    >
      <div ref={form} className={styles.form}>
        <p>{t(byMail ? 'wordsMail' : 'words')}</p>
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          maxLength={STAFF_LIMITS.name}
          isRequired
          autoFocus
          autoCapitalize="words"
          autoComplete="off"
          error={tried && missing.name ? t('nameMissing') : undefined}
        />
        <TextField
          type="email"
          label={t('email')}
          value={email}
          onChange={setEmail}
          maxLength={STAFF_LIMITS.email}
          isRequired
          autoComplete="off"
          error={tried && missing.email ? t('emailMissing') : undefined}
        />
        <RolesField roles={roles} onChange={setRoles} missing={tried && missing.roles} />
        {mail && (
          <Checkbox checked={byMail} onChange={setByMail}>
            {t('byMail')}
          </Checkbox>
        )}
        {inviting.isError && <ProblemNotice problem={problemOf(inviting.error)} />}
      </div>
    </Dialog>
  );
}
