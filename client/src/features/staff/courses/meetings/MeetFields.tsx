import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { IndividualKind } from '@rapport/shared/contract/practice.ts';
import { INDIVIDUAL_KINDS } from '@rapport/shared/rules/session-format.ts';
import { useTranslations } from 'use-intl';
import { Select } from '../../../../ui/Select.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import styles from '../Courses.module.css';
import { useDayFault } from '../day-fault.ts';
import { LONGEST_PAUSE, meetingFaults, type MeetingDraft } from './meeting-draft.ts';

/** Of meetings that are being planned: where in the course, from when on, and how long. */
export function MeetFields({
  draft,
  onChange,
}: {
  draft: MeetingDraft;
  onChange: (draft: MeetingDraft) => void;
}) {
  const t = useTranslations('courses.meetings');
  const tForm = useTranslations('courses.form');
  const faults = meetingFaults(draft);
  const dayFault = useDayFault();
  const change = (part: Partial<MeetingDraft>) => onChange({ ...draft, ...part });
  // Whoever chooses another time for all lays them out anew.
  const layOut = (part: Partial<MeetingDraft>) => change({ ...part, moved: {} });
  return (
    <>
      <Select
        label={t('kind')}
        value={draft.kind}
        options={INDIVIDUAL_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(kind) => change({ kind: kind as IndividualKind })}
      />
      <div className={styles.pair}>
        <TextField
          type="date"
          label={t('first')}
          value={draft.day}
          onChange={(day) => layOut({ day })}
          isRequired
          error={dayFault(draft.day)}
        />
        <TextField
          type="time"
          label={t('time')}
          value={draft.time}
          onChange={(time) => layOut({ time })}
          isRequired
          error={draft.time === '' ? tForm('timeMissing') : undefined}
        />
        <TextField
          label={t('minutes')}
          inputMode="numeric"
          value={draft.minutes}
          onChange={(minutes) => layOut({ minutes: minutes.trim() })}
          isRequired
          error={
            faults.minutes
              ? tForm('minutesWrong', { least: LIMITS.shortest, most: LIMITS.longest })
              : undefined
          }
        />
        <TextField
          label={t('pause')}
          inputMode="numeric"
          value={draft.pause}
          onChange={(pause) => layOut({ pause: pause.trim() })}
          isRequired
          error={faults.pause ? t('pauseWrong', { most: LONGEST_PAUSE }) : undefined}
        />
      </div>
      <p className={styles.aside}>{tForm('zoneWords')}</p>
    </>
  );
}
