import { useTranslations } from 'use-intl';
import { Select } from '../../../ui/Select.tsx';
import styles from './Letters.module.css';
import { optionsFor, withTime } from './reminder-options.ts';
import { useSpan } from './use-span.ts';

const NONE = 'none';
/** As many as there may be. */
const PLACES = ['first', 'second', 'third'] as const;

/** Chooses when clients are reminded: up to three times, or none. */
export function ReminderTimes({
  times,
  onChange,
}: {
  times: readonly number[];
  onChange: (times: number[]) => void;
}) {
  const t = useTranslations('letters.times');
  const span = useSpan();
  // What is empty stands last: there is always a next choice, and never a gap.
  const shown = PLACES.slice(0, times.length + 1);
  return (
    <fieldset className={styles.times}>
      <legend>{t('title')}</legend>
      <p className={styles.aside}>{t('hint')}</p>
      {shown.map((name, place) => (
        <Select
          key={name}
          label={t(`which.${name}`)}
          value={String(times[place] ?? NONE)}
          options={[
            { value: NONE, label: t('none') },
            ...optionsFor(times, place).map((minutes) => ({
              value: String(minutes),
              label: t('before', { span: span(minutes) }),
            })),
          ]}
          onChange={(value) =>
            onChange(withTime(times, place, value === NONE ? undefined : Number(value)))
          }
        />
      ))}
    </fieldset>
  );
}
