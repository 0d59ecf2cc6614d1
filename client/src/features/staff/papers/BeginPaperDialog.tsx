import type { PaperWords, StartingPaper } from '@rapport/shared/contract/papers.ts';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { PaperText } from '../../../parts/papers/PaperText.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { newId } from '../courses/new-id.ts';
import styles from './Papers.module.css';
import { unsavedPapers } from './unsaved-papers.ts';

/** What a new paper begins with: a text that comes with Rapport, or nothing. */
export function BeginPaperDialog({
  starting,
  onClose,
}: {
  starting: readonly StartingPaper[];
  onClose: () => void;
}) {
  const t = useTranslations('papers.begin');
  const [, navigate] = useLocation();
  const begin = ({ title, text }: PaperWords) => {
    const id = newId();
    unsavedPapers.keep(id, { draft: { title, text }, revision: 0 });
    navigate(`/papers/${id}`);
  };
  return (
    <Dialog title={t('title')} isOpen onClose={onClose} size="large">
      <div className={styles.form}>
        <p>{t('words')}</p>
        {starting.map((paper) => (
          <details key={paper.key} className={styles.version}>
            <summary>{paper.title}</summary>
            <div className={styles.form}>
              <div>
                <Button
                  aria-label={t('useNamed', { title: paper.title })}
                  onPress={() => begin(paper)}
                >
                  {t('use')}
                </Button>
              </div>
              <PaperText text={paper.text} level={3} />
            </div>
          </details>
        ))}
        <div>
          <Button onPress={() => begin({ title: '', text: '' })}>{t('blank')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
