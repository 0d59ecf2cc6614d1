import { KeyRound } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useShowPasskey } from './use-show-passkey.ts';

/** Completes a sign-in with a passkey in place of a code. */
export function ShowPasskey({ onDone }: { onDone: () => void }) {
  const t = useTranslations('account.show');
  const { sending, problem, send } = useShowPasskey(onDone);
  return (
    <>
      <Button size="large" wide icon={KeyRound} isPending={sending} onPress={send}>
        {t('byPasskey')}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
