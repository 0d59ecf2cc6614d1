import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import type { InvitationShown } from '@rapport/shared/contract/staff.ts';
import { useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { problemOf, type Problem } from '../../http/api.ts';
import { signIn } from '../../http/endpoints.ts';
import { acceptInvitation, lookAtInvitation } from '../../http/staff.ts';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { EntryForm } from './EntryForm.tsx';
import { isLongEnough, NewPassword } from './NewPassword.tsx';
import { NoTokenPage } from './NoTokenPage.tsx';
import { SignInLink } from './SignInLink.tsx';
import { tokenOfPage } from './token-of-page.ts';
import { useSending } from './use-sending.ts';

/** A colleague joins the practice, by the link that its administrator handed to them. */
export function InvitationPage() {
  const t = useTranslations('entry.invitation');
  const [token] = useState(tokenOfPage);
  const [times, setTimes] = useState(0);
  const [found, setFound] = useState<{ invitation?: InvitationShown; problem?: Problem }>({});
  useEffect(() => {
    if (token === undefined) return;
    lookAtInvitation(token).then(
      (invitation) => setFound({ invitation }),
      (error: unknown) => setFound({ problem: problemOf(error) }),
    );
  }, [token, times]);
  if (token === undefined || found.problem === 'invitation-over') {
    return <NoTokenPage problem="invitation-over" />;
  }
  if (found.invitation) return <Joining token={token} invitation={found.invitation} />;
  return (
    <PageFrame width="narrow" centred>
      {found.problem ? (
        <ProblemNotice problem={found.problem} onRetry={() => setTimes(times + 1)} />
      ) : (
        <Spinner label={t('loading')} />
      )}
    </PageFrame>
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
