import { useTranslations } from 'use-intl';
import { CountrySelect } from '../../../../parts/phone/CountrySelect.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { Select } from '../../../../ui/Select.tsx';
import type { DayOrder } from './birth-dates.ts';
import { COLUMN_FIELDS, type ColumnField, type Columns } from './columns.ts';
import styles from './Import.module.css';
import type { ReadFile } from './read-file.ts';

const NONE = '';

/** What stands in each column of the file, and how its dates and numbers are meant. */
export function ColumnsCard({
  file,
  columns,
  order,
  country,
  onColumns,
  onOrder,
  onCountry,
}: {
  file: ReadFile;
  columns: Columns;
  order: DayOrder;
  country: string;
  onColumns: (columns: Columns) => void;
  onOrder: (order: DayOrder) => void;
  onCountry: (country: string) => void;
}) {
  const t = useTranslations('clients');
  const options = [
    { value: NONE, label: t('import.leaveOut') },
    ...COLUMN_FIELDS.map((value) => ({ value, label: t(`field.${value}`) })),
  ];
  const choose = (at: number, field: ColumnField | undefined) =>
    // A field stands in one column: where it stood before, it is left out.
    onColumns(
      columns.map((one, index) => (index === at ? field : one === field ? undefined : one)),
    );
  return (
    <Card padding="large">
      <div className={styles.part}>
        <h2>{t('import.columns')}</h2>
        <p className={styles.aside}>{t('import.columnsWords')}</p>
        {!columns.includes('name') && <Notice tone="warn">{t('import.noName')}</Notice>}
        <ul className={styles.columns}>
          {file.header.map((title, at) => (
            <li key={at}>
              <Select
                label={title === '' ? t('import.column', { number: at + 1 }) : title}
                value={columns[at] ?? NONE}
                options={options}
                description={file.rows.map(({ cells }) => cells[at]).find(Boolean) ?? ''}
                onChange={(value) =>
                  choose(
                    at,
                    COLUMN_FIELDS.find((one) => one === value),
                  )
                }
              />
            </li>
          ))}
        </ul>
        {columns.includes('born') && (
          <Select
            label={t('import.order')}
            value={order}
            options={(['day-first', 'month-first'] as const).map((value) => ({
              value,
              label: t(`import.orders.${value}`),
            }))}
            onChange={(value) => onOrder(value as DayOrder)}
          />
        )}
        {columns.includes('phone') && (
          <CountrySelect label={t('import.country')} country={country} onChange={onCountry} />
        )}
      </div>
    </Card>
  );
}
