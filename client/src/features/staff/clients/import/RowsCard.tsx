import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Card } from '../../../../ui/Card.tsx';
import { Checkbox } from '../../../../ui/Checkbox.tsx';
import styles from './Import.module.css';
import type { ImportRow } from './import-report.ts';
import { canAdd } from './imported-clients.ts';
import { useRowWords } from './use-row-words.ts';

/** Every row of the file as it would be added, with what is wrong in it. */
export function RowsCard({
  rows,
  isAdded,
  onChoose,
}: {
  rows: readonly ImportRow[];
  isAdded: (row: ImportRow) => boolean;
  onChoose: (id: string, is: boolean) => void;
}) {
  const t = useTranslations('clients.import');
  const words = useRowWords();
  return (
    <Card padding="large">
      <div className={styles.part}>
        <h2>{t('rows')}</h2>
        <ol className={styles.rows}>
          {rows.map((row, at) => (
            <li key={row.id} className={styles.row}>
              {canAdd(row) ? (
                <Checkbox checked={isAdded(row)} onChange={(is) => onChoose(row.id, is)}>
                  <span className={styles.name}>{row.record.name}</span>
                </Checkbox>
              ) : (
                <p className={styles.name}>
                  {t('notAdded', { row: at + 1, name: row.record.name })}
                </p>
              )}
              <p className={styles.aside}>{words.facts(row)}</p>
              {words.faults(row).map((fault) => (
                <p key={fault} className={styles.wrong}>
                  {fault}
                </p>
              ))}
              {row.again !== undefined && <p>{t('again', { row: row.again })}</p>}
              {row.alike.map(({ id, name }) => (
                <p key={id}>
                  <span>{t('alike')}</span>{' '}
                  <Link href={`/clients/${encodeURIComponent(id)}`} target="_blank">
                    {name}
                  </Link>
                </p>
              ))}
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
