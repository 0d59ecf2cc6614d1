import type { Me } from '@rapport/shared/contract/rest.ts';
import { useTranslations } from 'use-intl';
import { staffCards } from '../../http/cards.ts';
import { CardBrowser } from '../../parts/cards/CardBrowser.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import styles from './staff-page.module.css';
import { StaffHead } from './StaffHead.tsx';

/** The exercises, to be prepared before a session. */
export function ExercisesPage({ me }: { me: Me }) {
  const t = useTranslations('cards');
  return (
    <PageFrame width="wide" head={<StaffHead me={me} here="exercises" />}>
      <div className={styles.page}>
        <PageHeading>{t('title')}</PageHeading>
        <p className={styles.words}>{t('pageWords')}</p>
        <CardBrowser source={staffCards} />
      </div>
    </PageFrame>
  );
}
