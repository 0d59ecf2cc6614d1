import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { Approach, Format } from '@rapport/shared/contract/practice.ts';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { courseFaults, withFormat, type CourseDraft } from './course-draft.ts';
import styles from './Courses.module.css';

/** What a course is that is being planned: its title, approach and format. */
export function WhatFields({
  draft,
  tried,
  onChange,
}: {
  draft: CourseDraft;
  tried: boolean;
  onChange: (draft: CourseDraft) => void;
}) {
  const t = useTranslations('courses.form');
  const tCourses = useTranslations('courses');
  const adapted = draft.approach === 'dit' && draft.format === 'group';
  return (
    <div className={styles.part}>
      <h2>{t('what')}</h2>
      <div className={styles.pair}>
        <TextField
          label={t('name')}
          description={t('nameWords')}
          value={draft.title}
          onChange={(title) => onChange({ ...draft, title })}
          maxLength={LIMITS.title}
          isRequired
          autoComplete="off"
          error={tried && courseFaults(draft).title ? t('nameMissing') : undefined}
        />
        <Select
          label={t('format')}
          value={draft.format}
          options={FORMATS.map((value) => ({ value, label: tCourses(`format.${value}`) }))}
          onChange={(next) => onChange(withFormat(draft, next as Format))}
        />
      </div>
      <Select
        label={t('approach')}
        value={draft.approach}
        options={APPROACHES.map((value) => ({
          value,
          label: t(`approaches.${value}.label`),
        }))}
        onChange={(next) => onChange({ ...draft, approach: next as Approach })}
        description={t(adapted ? 'approaches.dit.group' : `approaches.${draft.approach}.words`)}
      />
      <Checkbox
        checked={draft.review}
        onChange={(review) => onChange({ ...draft, review })}
        description={t('reviewWords')}
      >
        {t('review')}
      </Checkbox>
    </div>
  );
}

const FORMATS = ['group', 'individual'] as const satisfies readonly Format[];

/** In the order in which they are offered. */
const APPROACHES = ['ipt', 'mit', 'dit', 'ipsrt'] as const satisfies readonly Approach[];
