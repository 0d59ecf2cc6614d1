import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import type { InvitationShown } from '@rapport/shared/contract/staff.ts';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { signIn } from '../../http/endpoints.ts';
import { acceptInvitation, lookAtInvitation } from '../../http/staff.ts';
import { TextField } from '../../ui/TextField.tsx';
import { EntryForm } from '../../parts/entry/EntryForm.tsx';
import { LookingUp } from './LookingUp.tsx';
import { isLongEnough, NewPassword } from './NewPassword.tsx';
import { NoTokenPage } from './NoTokenPage.tsx';
import { SignInLink } from './SignInLink.tsx';
import { tokenOfPage } from './token-of-page.ts';
import { useLookedUp } from './use-looked-up.ts';
import { useSending } from '../../parts/entry/use-sending.ts';

/** A colleague joins the practice, by the link that its administrator handed to them. */
export function InvitationPage() {
  const t = useTranslations('entry.invitation');
  const [token] = useState(tokenOfPage);
  const { found, problem, again } = useLookedUp(token, lookAtInvitation);
  if (token === undefined || problem === 'invitation-over') {
    return <NoTokenPage problem="invitation-over" />;
  }
  return found ? (
    <Joining token={token} invitation={found} />
  ) : (
    <LookingUp words={t('loading')} problem={problem} onRetry={again} />
  );
}

function Joining({ token, invitation }: { token: string; invitation: InvitationShown }) {
  const t = useTranslations('entry');
  const tRoles = useTranslations('team.roles');
  const format = useFormatter();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const { practice, email, roles } = invitation;
  const sending = useSending(async () => {
    await acceptInvitation({ token, name, password });
    await signIn(email, password);
    window.location.assign('/');
  });
  const nameless = name.trim() === '';
  return (
    <EntryForm
      title={practice === '' ? t('invitation.titleNameless') : t('invitation.title', { practice })}
      words={t('invitation.words', {
        roles: format.list(roles.map((role) => tRoles(role).toLowerCase())),
        email,
      })}
      submit={t('invitation.submit')}
      ready={!nameless && isLongEnough(password)}
      sending={sending}
      after={<SignInLink />}
    >
      {(tried) => (
        <>
          <TextField
            label={t('account.name')}
            description={t('account.nameWords')}
            value={name}
            onChange={setName}
            maxLength={STAFF_LIMITS.name}
            isRequired
            autoCapitalize="words"
            autoComplete="name"
            error={tried && nameless ? t('account.nameMissing') : undefined}
          />
          <NewPassword password={password} onChange={setPassword} tried={tried} />
        </>
      )}
    </EntryForm>
  );
}
