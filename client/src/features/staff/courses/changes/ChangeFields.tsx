import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../../ui/Checkbox.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import styles from '../Courses.module.css';
import { useDayFault } from '../day-fault.ts';
import { memberOf, wholeIn, type ChangeDraft, type Meant } from './change-draft.ts';
import { JoinFields } from './JoinFields.tsx';
import { PauseFields } from './PauseFields.tsx';

/** What is to be typed or chosen for a change. */
export function ChangeFields({
  course,
  meant,
  draft,
  past,
  onChange,
}: {
  course: DeskCourse;
  meant: Meant;
  draft: ChangeDraft;
  /** What is said of a day that is past, where the server has refused this one. */
  past: string | undefined;
  onChange: (draft: ChangeDraft) => void;
}) {
  const t = useTranslations('courses.change');
  const tForm = useTranslations('courses.form');
  const dayFault = useDayFault();
  switch (meant.kind) {
    case 'move':
    case 'move-later':
      return (
        <div className={styles.pair}>
          <TextField
            type="date"
            label={t('day')}
            value={draft.day}
            onChange={(day) => onChange({ ...draft, day })}
            isRequired
            error={dayFault(draft.day, true) ?? past}
          />
          <TextField
            type="time"
            label={tForm('time')}
            value={draft.time}
            onChange={(time) => onChange({ ...draft, time })}
            isRequired
            error={draft.time === '' ? tForm('timeMissing') : undefined}
          />
          {meant.kind === 'move' && (
            <TextField
              label={t('minutes')}
              inputMode="numeric"
              value={draft.minutes}
              onChange={(minutes) => onChange({ ...draft, minutes: minutes.trim() })}
              isRequired
              error={
                wholeIn(draft.minutes, LIMITS.shortest, LIMITS.longest) === undefined
                  ? tForm('minutesWrong', { least: LIMITS.shortest, most: LIMITS.longest })
                  : undefined
              }
            />
          )}
        </div>
      );
    case 'cancel':
      return memberOf(meant) === undefined ? (
        <Checkbox
          checked={draft.madeUp}
          onChange={(madeUp) => onChange({ ...draft, madeUp })}
          description={t('madeUpWords')}
        >
          {t('madeUp')}
        </Checkbox>
      ) : null;
    case 'extend':
      return (
        <TextField
          label={t('count')}
          inputMode="numeric"
          value={draft.count}
          onChange={(count) => onChange({ ...draft, count: count.trim() })}
          isRequired
          error={
            wholeIn(draft.count, 1, LIMITS.sessions) === undefined
              ? tForm('countWrong', { most: LIMITS.sessions })
              : undefined
          }
        />
      );
    case 'join':
      return <JoinFields course={course} draft={draft} onChange={onChange} />;
    case 'pause':
    case 'resume':
      return <PauseFields kind={meant.kind} draft={draft} past={past} onChange={onChange} />;
    case 'end':
    case 'leave':
      return null;
  }
}
