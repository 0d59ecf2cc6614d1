import type { PaperVersion } from '@rapport/shared/contract/papers.ts';
import { useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { PaperText } from '../../../parts/papers/PaperText.tsx';
import { Card } from '../../../ui/Card.tsx';
import shared from '../courses/Courses.module.css';
import styles from './Papers.module.css';

/** All versions of a paper that were published, the newest first, each with its exact words. */
export function PaperVersions({ versions }: { versions: readonly PaperVersion[] }) {
  const t = useTranslations('papers.versions');
  const title = useId();
  return (
    <Card padding="large" labelledBy={title}>
      <div className={shared.part}>
        <h2 id={title}>{t('title')}</h2>
        {versions.length === 0 && <p className={shared.aside}>{t('none')}</p>}
        {versions.map((version) => (
          <Version key={version.version} version={version} />
        ))}
      </div>
    </Card>
  );
}

function Version({ version: { version, at, by, title, text, hash } }: { version: PaperVersion }) {
  const t = useTranslations('papers.versions');
  const format = useFormatter();
  const when = format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short' });
  return (
    <details className={styles.version}>
      <summary>
        {by === undefined
          ? t('at', { version, at: when })
          : t('by', { version, at: when, name: by })}
      </summary>
      <div className={styles.form}>
        <h3>{title}</h3>
        <PaperText text={text} level={4} />
        <p className={styles.hash}>{t('hash', { hash })}</p>
      </div>
    </details>
  );
}
