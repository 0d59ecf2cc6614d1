import { COURSE_LIMITS } from '@rapport/shared/contract/course-limits.ts';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isLateWrong, USUAL_LATE, type TypedLate } from './late-minutes.ts';

/** Whether a group lets latecomers in separately, and from when on somebody is late. */
export function LateFields({
  late,
  onChange,
}: {
  late: TypedLate;
  onChange: (late: TypedLate) => void;
}) {
  const t = useTranslations('staff.pact.late');
  const bounds = { least: COURSE_LIMITS.lateFrom, most: COURSE_LIMITS.lateTo };
  return (
    <>
      <Checkbox
        checked={late !== null}
        onChange={(agreed) => onChange(agreed ? USUAL_LATE : null)}
        description={t('words')}
      >
        {t('label')}
      </Checkbox>
      {late !== null && (
        <TextField
          label={t('minutes')}
          description={t('bounds', bounds)}
          inputMode="numeric"
          value={late}
          onChange={(minutes) => onChange(minutes.trim())}
          isRequired
          error={isLateWrong(late) ? t('wrong', bounds) : undefined}
        />
      )}
    </>
  );
}
