import { CRISIS_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import type { Hours } from '@rapport/shared/contract/hours.ts';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';

/** When somebody answers: at every hour, or in words. */
export function HoursFields({
  hours,
  onChange,
}: {
  hours: Hours;
  onChange: (hours: Hours) => void;
}) {
  const t = useTranslations('careSheets.hours');
  return (
    <>
      <Checkbox
        checked={hours.kind === 'always'}
        onChange={(always) => onChange(always ? { kind: 'always' } : { kind: 'words', text: '' })}
      >
        {t('always')}
      </Checkbox>
      {hours.kind === 'words' && (
        <TextField
          label={t('words')}
          value={hours.text}
          onChange={(text) => onChange({ kind: 'words', text })}
          maxLength={CRISIS_LIMITS.hours}
          autoComplete="off"
        />
      )}
    </>
  );
}
