import { CRISIS_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import { CalendarCheck, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Care.module.css';
import { today } from './line-faults.ts';

/** One crisis line, to be typed. */
export function CrisisLineFields({
  number,
  line,
  faults,
  onChange,
  onRemove,
}: {
  number: number;
  line: CrisisLine;
  /** What is to be put right before it can be saved. */
  faults: ReadonlySet<keyof CrisisLine>;
  onChange: (line: CrisisLine) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('careSheets.crisis');
  const heading = useId();
  const set = (field: keyof CrisisLine) => (text: string) => onChange({ ...line, [field]: text });
  const text = (field: 'label' | 'how' | 'note' | 'region') => (
    <TextField
      label={t(field)}
      value={line[field]}
      onChange={set(field)}
      maxLength={CRISIS_LIMITS[field]}
      error={faults.has(field) ? t('missing') : undefined}
      autoComplete="off"
    />
  );
  return (
    <section className={styles.line} aria-labelledby={heading}>
      <h2 id={heading}>{t('line', { number })}</h2>
      <div className={styles.pair}>
        {text('label')}
        {text('how')}
      </div>
      <div className={styles.pair}>
        {text('note')}
        {text('region')}
      </div>
      <TextField
        label={t('verifiedOn')}
        description={t('verifiedWords')}
        type="date"
        value={line.verifiedOn}
        onChange={set('verifiedOn')}
        error={faults.has('verifiedOn') ? t('dateMissing') : undefined}
      />
      <div className={styles.actions}>
        <Button
          icon={CalendarCheck}
          aria-label={t('todayNamed', { number })}
          onPress={() => set('verifiedOn')(today())}
        >
          {t('today')}
        </Button>
        <Button
          variant="quiet"
          icon={Trash2}
          aria-label={t('removeNamed', { number })}
          onPress={onRemove}
        >
          {t('remove')}
        </Button>
      </div>
    </section>
  );
}
