import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from './Care.module.css';

/** Somebody else was quicker: shows how it stands now, and lets one choose. */
export function StaleNotice({
  title,
  summary,
  by,
  onKeepMine,
  onTakeTheirs,
  children,
}: {
  title: string;
  summary: string;
  /** Who was quicker. */
  by: string | undefined;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  /** How it stands now. */
  children: ReactNode;
}) {
  const t = useTranslations('careSheets.edit');
  return (
    <>
      <Notice
        tone="warn"
        announce="now"
        title={title}
        actions={
          <>
            <Button onPress={onKeepMine}>{t('keepMine')}</Button>
            <Button onPress={onTakeTheirs}>{t('takeTheirs')}</Button>
          </>
        }
      >
        {by === undefined ? t('staleWords') : t('staleBy', { name: by })}
      </Notice>
      <details className={styles.theirs}>
        <summary>{summary}</summary>
        {children}
      </details>
    </>
  );
}
