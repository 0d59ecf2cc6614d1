import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { zoneChoices } from '../../../parts/session-time/zones.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { courseFaults, type CourseDraft } from './course-draft.ts';
import styles from './Courses.module.css';
import { useDayFault } from './day-fault.ts';

/** When the sessions of a course are to be. */
export function WhenFields({
  draft,
  tried,
  onChange,
}: {
  draft: CourseDraft;
  tried: boolean;
  onChange: (draft: CourseDraft) => void;
}) {
  const t = useTranslations('courses.form');
  const faults = courseFaults(draft);
  const dayFault = useDayFault();
  const change = (part: Partial<CourseDraft>) => onChange({ ...draft, ...part });
  const zones = useMemo(() => zoneChoices(draft.timeZone), [draft.timeZone]);
  return (
    <>
      <h2>{t('when')}</h2>
      <div className={styles.pair}>
        <TextField
          type="date"
          label={t('first')}
          value={draft.first}
          onChange={(first) => change({ first })}
          isRequired
          error={dayFault(draft.first, tried)}
        />
        <TextField
          type="time"
          label={t('time')}
          value={draft.time}
          onChange={(time) => change({ time })}
          isRequired
          error={tried && faults.time ? t('timeMissing') : undefined}
        />
        <TextField
          label={t('count')}
          inputMode="numeric"
          value={draft.count}
          onChange={(count) => change({ count: count.trim() })}
          isRequired
          error={faults.count ? t('countWrong', { most: LIMITS.sessions }) : undefined}
        />
        <TextField
          label={t('minutes')}
          inputMode="numeric"
          value={draft.minutes}
          onChange={(minutes) => change({ minutes: minutes.trim() })}
          isRequired
          error={
            faults.minutes
              ? t('minutesWrong', { least: LIMITS.shortest, most: LIMITS.longest })
              : undefined
          }
        />
        <Select
          label={t('every')}
          value={String(draft.everyWeeks)}
          options={[
            { value: '1', label: t('everyWeek') },
            { value: '2', label: t('everyTwoWeeks') },
          ]}
          onChange={(weeks) => change({ everyWeeks: Number(weeks) })}
        />
        <Select
          label={t('zone')}
          value={draft.timeZone}
          options={zones}
          onChange={(timeZone) => change({ timeZone })}
        />
      </div>
      <p className={styles.aside}>{t('zoneWords')}</p>
    </>
  );
}
