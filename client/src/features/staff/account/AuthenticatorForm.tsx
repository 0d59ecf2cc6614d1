import type { Me } from '@rapport/shared/contract/rest.ts';
import type { AuthenticatorOffer } from '@rapport/shared/contract/second-factor.ts';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { confirmAuthenticator } from '../../../http/account.ts';
import { EntryForm } from '../../../parts/entry/EntryForm.tsx';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { AccountMenu } from '../AccountMenu.tsx';
import { AuthenticatorSteps } from './AuthenticatorSteps.tsx';
import { isCode } from './code-forms.ts';

/** An app gets its key, and shows its first code. */
export function AuthenticatorForm({
  me,
  words,
  offer,
  onCodes,
  foot,
}: {
  me: Me;
  words: string;
  offer: AuthenticatorOffer;
  onCodes: (codes: readonly string[]) => void;
  /** Under the button: another way. */
  foot?: ReactNode;
}) {
  const t = useTranslations('account.setUp');
  const [code, setCode] = useState('');
  const sending = useSending(async () => {
    const { codes } = await confirmAuthenticator(code);
    onCodes(codes);
  });
  return (
    <EntryForm
      title={t('title')}
      words={words}
      submit={t('submit')}
      ready={isCode(code)}
      sending={sending}
      head={<AccountMenu me={me} />}
      foot={foot}
    >
      {(tried) => <AuthenticatorSteps offer={offer} code={code} onChange={setCode} tried={tried} />}
    </EntryForm>
  );
}
