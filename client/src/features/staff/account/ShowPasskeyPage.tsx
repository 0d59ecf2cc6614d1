import type { Me } from '@rapport/shared/contract/rest.ts';
import { useTranslations } from 'use-intl';
import { EntryForm } from '../../../parts/entry/EntryForm.tsx';
import { Button } from '../../../ui/Button.tsx';
import { AccountMenu } from '../AccountMenu.tsx';
import { useShowPasskey } from './use-show-passkey.ts';

/** The second step of a sign-in where there is no app. */
export function ShowPasskeyPage({
  me,
  onDone,
  onOther,
}: {
  me: Me;
  onDone: () => void;
  /** The passkey is not at hand. */
  onOther: () => void;
}) {
  const t = useTranslations('account.show');
  return (
    <EntryForm
      title={t('title')}
      words={t('wordsPasskey')}
      submit={t('byPasskey')}
      ready
      sending={useShowPasskey(onDone)}
      head={<AccountMenu me={me} />}
      foot={
        <Button variant="quiet" onPress={onOther}>
          {t('noPasskey')}
        </Button>
      }
    >
      {() => null}
    </EntryForm>
  );
}
