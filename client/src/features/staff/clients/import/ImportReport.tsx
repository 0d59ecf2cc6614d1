import { Download } from 'lucide-react';
import { unparse } from 'papaparse';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { saveText } from '../../account/save-text.ts';
import styles from './Import.module.css';
import { mayBeTwice, type ImportRow, type Report } from './import-report.ts';
import { useRowWords } from './use-row-words.ts';

/** Says who was added, and of all others why not; it can be kept as a file. */
export function ImportReport({ report: { rows, added } }: { report: Report }) {
  const t = useTranslations('clients.import');
  const words = useRowWords();
  const outcome = (row: ImportRow) => {
    if (added.has(row.id)) return t('outcome.added');
    const faults = words.faults(row);
    if (faults.length > 0) return faults.join(' ');
    return mayBeTwice(row) ? t('outcome.alike') : t('outcome.leftOut');
  };
  const others = rows.filter(({ id }) => !added.has(id));
  const save = () => {
    const header = [t('outcome.row'), t('outcome.name'), t('outcome.title')];
    const lines = rows.map((row, at) => [at + 1, row.record.name, outcome(row)]);
    // No cell of it may be taken for a formula.
    saveText('clients-report.csv', unparse([header, ...lines], { escapeFormulae: true }));
  };
  return (
    <Card padding="large">
      <div className={styles.part}>
        <div role="status">
          <p className={styles.name}>{t('done', { count: added.size })}</p>
        </div>
        {others.length > 0 && (
          <>
            <h2>{t('others', { count: others.length })}</h2>
            <ul className={styles.rows}>
              {others.map((row) => (
                <li key={row.id} className={styles.row}>
                  <span className={styles.name}>{row.record.name}</span>
                  <span className={styles.aside}>{outcome(row)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className={styles.actions}>
          <Button icon={Download} onPress={save}>
            {t('save')}
          </Button>
          <Link href="/clients">{t('toClients')}</Link>
        </div>
      </div>
    </Card>
  );
}
