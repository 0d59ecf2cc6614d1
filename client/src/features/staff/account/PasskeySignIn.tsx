import { KeyRound } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../http/api.ts';
import { offerPasskeySignIn, signInByPasskey } from '../../../http/passkeys.ts';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { answerByPasskey } from './passkey-ceremony.ts';
import { offerWhileTyping } from './passkey-while-typing.ts';

/** Signs in with a passkey: by a button, and where the address is typed if the browser offers it. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const t = useTranslations('staff.signIn');
  const [refused, setRefused] = useState<Problem>();
  const pressed = useSending(async () => {
    setRefused(undefined);
    await signInByPasskey(await answerByPasskey(await offerPasskeySignIn()));
    await onSignedIn();
  });
  const offered = useEffectEvent(onSignedIn);
  // The browser is asked for a passkey once at a time: the button takes its turn.
  useEffect(() => {
    if (pressed.sending) return;
    return offerWhileTyping({ onSignedIn: () => offered(), onProblem: setRefused });
  }, [pressed.sending]);
  const problem = pressed.problem ?? refused;
  return (
    <>
      <Button size="large" wide icon={KeyRound} isPending={pressed.sending} onPress={pressed.send}>
        {t('byPasskey')}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
