import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import styles from './Courses.module.css';
import { useDay } from './use-wall-date.ts';

/** The days that are skipped, each with a way to take that back. */
export function SkippedDays({
  skip,
  onChange,
}: {
  skip: readonly string[];
  onChange: (skip: readonly string[]) => void;
}) {
  const t = useTranslations('courses.form');
  const day = useDay();
  return (
    <>
      <h3>{t('skipped')}</h3>
      <ul className={styles.list}>
        {skip.toSorted().map((skipped) => (
          <li key={skipped} className={styles.row} data-off>
            <span className={styles.grow}>{day(skipped)}</span>
            <Button
              variant="quiet"
              aria-label={t('unskipNamed', { date: day(skipped) })}
              onPress={() => onChange(skip.filter((one) => one !== skipped))}
            >
              {t('unskip')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
