import { CLIENT_LIMITS } from '@rapport/shared/contract/client-limits.ts';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../../ui/Card.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import styles from './Import.module.css';
import { FILE_BYTES, readFile, type FileFault, type ReadFile } from './read-file.ts';

/** The file is chosen. It is read on this device, and nothing of it is sent yet. */
export function FileCard({ onRead }: { onRead: (file: ReadFile | undefined) => void }) {
  const t = useTranslations('clients.import');
  const [field, words] = [useId(), useId()];
  const [fault, setFault] = useState<FileFault>();
  const choose = async (file: File | undefined) => {
    const read = file && (await readFile(file));
    setFault(typeof read === 'string' ? read : undefined);
    onRead(typeof read === 'string' ? undefined : read);
  };
  const limits = { rows: CLIENT_LIMITS.imported, megabytes: FILE_BYTES / 1_000_000 };
  return (
    <Card padding="large">
      <div className={styles.part}>
        <p>{t('words')}</p>
        <label htmlFor={field} className={styles.label}>
          {t('file')}
        </label>
        <input
          id={field}
          type="file"
          accept=".csv,.txt,text/csv,text/plain,text/tab-separated-values"
          aria-describedby={words}
          className={styles.file}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
        <p id={words} className={styles.aside}>
          {t('limits', limits)}
        </p>
        {fault && <Notice tone="warn">{t(`fault.${fault}`, limits)}</Notice>}
      </div>
    </Card>
  );
}
