import type { Me } from '@rapport/shared/contract/rest.ts';
import type { FactorWays } from '@rapport/shared/contract/second-factor.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { factorWays, showSecondFactor } from '../../../http/account.ts';
import { problemOf } from '../../../http/api.ts';
import { EntryForm } from '../../../parts/entry/EntryForm.tsx';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { AccountMenu } from '../AccountMenu.tsx';
import { CodeField } from './CodeField.tsx';
import { isCode, isRecoveryCode } from './code-forms.ts';
import { isPasskeyPossible } from './passkey-possible.ts';
import { RecoveryCodeField } from './RecoveryCodeField.tsx';
import { ShowPasskey } from './ShowPasskey.tsx';
import { ShowPasskeyPage } from './ShowPasskeyPage.tsx';

/** The second step of a sign-in: a code from the app, a passkey, or a recovery code. */
export function ShowCodePage({ me, onDone }: { me: Me; onDone: () => void }) {
  const t = useTranslations('common');
  const ways = useQuery({ queryKey: ['factor-ways'], queryFn: factorWays, gcTime: 0 });
  if (ways.data) return <ShowCodeForm me={me} ways={ways.data} onDone={onDone} />;
  return (
    <PageFrame width="narrow" centred head={<AccountMenu me={me} />}>
      {ways.error ? (
        <ProblemNotice problem={problemOf(ways.error)} onRetry={() => void ways.refetch()} />
      ) : (
        <Spinner label={t('loading')} />
      )}
    </PageFrame>
  );
}

function ShowCodeForm({ me, ways, onDone }: { me: Me; ways: FactorWays; onDone: () => void }) {
  const t = useTranslations('account.show');
  const hasPasskey = ways.passkey && isPasskeyPossible();
  const [way, setWay] = useState(ways.app ? 'app' : hasPasskey ? 'passkey' : 'recovery');
  const [code, setCode] = useState('');
  const sending = useSending(async () => {
    await showSecondFactor(code);
    onDone();
  });
  const go = (to: string) => {
    setCode('');
    setWay(to);
  };
  if (way === 'passkey') {
    return <ShowPasskeyPage me={me} onDone={onDone} onOther={() => go('recovery')} />;
  }
  const isApp = way === 'app';
  const other = isApp ? 'recovery' : ways.app ? 'app' : hasPasskey ? 'passkey' : undefined;
  const isReady = isApp ? isCode(code) : isRecoveryCode(code);
  return (
    <EntryForm
      title={t('title')}
      words={t(wordsFor(ways, hasPasskey))}
      submit={t('submit')}
      ready={isReady}
      sending={sending}
      head={<AccountMenu me={me} />}
      after={<p>{t('lost')}</p>}
      foot={ways.app && hasPasskey && <ShowPasskey onDone={onDone} />}
    >
      {(tried) => (
        <>
          {isApp ? (
            <CodeField code={code} onChange={setCode} tried={tried} />
          ) : (
            <RecoveryCodeField code={code} onChange={setCode} tried={tried} />
          )}
          {other !== undefined && (
            <Button variant="quiet" onPress={() => go(other)}>
              {t(OTHER[other])}
            </Button>
          )}
        </>
      )}
    </EntryForm>
  );
}

/** The words on the button that leads to each way. */
const OTHER = { recovery: 'useRecovery', app: 'useApp', passkey: 'byPasskey' } as const;

/** What is to be typed, by what there is: without a passkey here, a recovery code is all there is. */
const wordsFor = ({ app }: FactorWays, passkey: boolean) =>
  app ? (passkey ? 'wordsBoth' : 'words') : passkey ? 'wordsRecovery' : 'wordsNone';
