import type { Me } from '@rapport/shared/contract/rest.ts';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { AccountMenu } from '../AccountMenu.tsx';
import styles from './Account.module.css';
import { RecoveryCodeList } from './RecoveryCodeList.tsx';

/** The recovery codes, once, before the pages of the practice open. */
export function RecoveryCodesPage({
  me,
  codes,
  onDone,
}: {
  me: Me;
  codes: readonly string[];
  onDone: () => void;
}) {
  const t = useTranslations('account.codes');
  return (
    <PageFrame width="narrow" centred head={<AccountMenu me={me} />}>
      <Card padding="large">
        <div className={styles.form}>
          <PageHeading>{t('title')}</PageHeading>
          <p>{t('words')}</p>
          <RecoveryCodeList codes={codes} email={me.email} />
          <Button variant="primary" size="large" wide onPress={onDone}>
            {t('done')}
          </Button>
        </div>
      </Card>
    </PageFrame>
  );
}
