import { useTranslations } from 'use-intl';
import { HelpPage } from '../../../parts/help-now/HelpPage.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { OwnPapers } from './OwnPapers.tsx';
import styles from './OwnPapers.module.css';

/** At the time of a session: what is to be signed, and going on with or without that. */
export function PapersStep({
  token,
  required,
  onDone,
}: {
  token: string;
  /** How many are to be signed before coming in. */
  required: number;
  onDone: () => void;
}) {
  const t = useTranslations('ownPapers.step');
  return (
    <OwnPapers
      token={token}
      page={(list) => (
        <HelpPage width="narrow" centred>
          <div className={styles.step}>
            <PageHeading>{t('title')}</PageHeading>
            {required > 0 && <p>{t('required', { count: required })}</p>}
            {list}
            <Button variant="primary" size="large" wide onPress={onDone}>
              {t('goOn')}
            </Button>
          </div>
        </HelpPage>
      )}
    />
  );
}
