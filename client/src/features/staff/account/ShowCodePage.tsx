import type { Me } from '@rapport/shared/contract/rest.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { showSecondFactor } from '../../../http/account.ts';
import { EntryForm } from '../../../parts/entry/EntryForm.tsx';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { Button } from '../../../ui/Button.tsx';
import { AccountMenu } from '../AccountMenu.tsx';
import { CodeField } from './CodeField.tsx';
import { isCode, isRecoveryCode } from './code-forms.ts';
import { RecoveryCodeField } from './RecoveryCodeField.tsx';

/** The second step of a sign-in: a code from the app, or a recovery code. */
export function ShowCodePage({ me, onDone }: { me: Me; onDone: () => void }) {
  const t = useTranslations('account.show');
  const [way, setWay] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const sending = useSending(async () => {
    await showSecondFactor(code);
    onDone();
  });
  const isApp = way === 'app';
  const isReady = isApp ? isCode(code) : isRecoveryCode(code);
  return (
    <EntryForm
      title={t('title')}
      words={t('words')}
      submit={t('submit')}
      ready={isReady}
      sending={sending}
      head={<AccountMenu me={me} />}
      after={<p>{t('lost')}</p>}
    >
      {(tried) => (
        <>
          {isApp ? (
            <CodeField code={code} onChange={setCode} tried={tried} />
          ) : (
            <RecoveryCodeField code={code} onChange={setCode} tried={tried} />
          )}
          <Button
            variant="quiet"
            onPress={() => {
              setCode('');
              setWay(isApp ? 'recovery' : 'app');
            }}
          >
            {t(isApp ? 'useRecovery' : 'useApp')}
          </Button>
        </>
      )}
    </EntryForm>
  );
}
