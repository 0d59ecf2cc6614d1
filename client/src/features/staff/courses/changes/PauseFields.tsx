import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../../ui/Checkbox.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import styles from '../Courses.module.css';
import { useDayFault } from '../day-fault.ts';
import type { ChangeDraft } from './change-draft.ts';

/** When a course pauses, or when it goes on. */
export function PauseFields({
  kind,
  draft,
  past,
  onChange,
}: {
  kind: 'pause' | 'resume';
  draft: ChangeDraft;
  /** As in {@link ChangeFields}. */
  past: string | undefined;
  onChange: (draft: ChangeDraft) => void;
}) {
  const t = useTranslations('courses.change');
  const dayFault = useDayFault();
  const { day, again, isOpen } = draft;
  return (
    <>
      <div className={styles.pair}>
        <TextField
          type="date"
          label={t(`${kind}.from`)}
          value={day}
          onChange={(from) => onChange({ ...draft, day: from })}
          isRequired
          error={dayFault(day) ?? past}
        />
        {kind === 'pause' && !isOpen && (
          <TextField
            type="date"
            label={t('pause.again')}
            value={again}
            onChange={(first) => onChange({ ...draft, again: first })}
            isRequired
            error={
              dayFault(again) ?? (again !== '' && again <= day ? t('pause.againWrong') : undefined)
            }
          />
        )}
      </div>
      {kind === 'pause' && (
        <Checkbox
          checked={isOpen}
          onChange={(open) => onChange({ ...draft, isOpen: open })}
          description={t('pause.openWords')}
        >
          {t('pause.open')}
        </Checkbox>
      )}
    </>
  );
}
