import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { ConflictLines } from '../ConflictLines.tsx';
import styles from '../Courses.module.css';
import { SkippedDays } from '../SkippedDays.tsx';
import { usePastDay } from '../use-past-day.ts';
import { useWallDate } from '../use-wall-date.ts';
import { changeOf, draftOf, hasDay, memberOf, type Meant } from './change-draft.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { ChangeProblem } from './ChangeProblem.tsx';
import { usePreviewedChange } from './use-previewed-change.ts';
import { WhatComes } from './WhatComes.tsx';

/** Changes a course: it says before what will come of it, and saves only then. */
export function ChangeDialog({
  course,
  meant,
  onClose,
}: {
  course: DeskCourse;
  meant: Meant;
  onClose: () => void;
}) {
  const t = useTranslations('courses.change');
  const tCommon = useTranslations('common');
  const wallDate = useWallDate();
  const [draft, setDraft] = useState(() => draftOf(meant));
  const change = changeOf(meant, draft);
  const { preview, problem, isSaving, canSave, save, reset } = usePreviewedChange(
    course,
    change,
    onClose,
  );
  const member = memberOf(meant);
  const past = usePastDay(problem, hasDay(meant) ? t('refused.invalid-message') : undefined);
  const about =
    'session' in meant
      ? [member, wallDate(meant.session.wall)].filter(Boolean).join(': ')
      : meant.kind === 'leave'
        ? meant.person.name
        : course.title;
  const skips = (meant.kind === 'pause' && !draft.isOpen) || meant.kind === 'resume';
  const dangerous = meant.kind === 'cancel' || meant.kind === 'end' || meant.kind === 'leave';
  return (
    <Dialog
      title={t(`${meant.kind}.title`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('leaveIt')}</Button>
          <Button
            variant={dangerous ? 'danger' : 'primary'}
            isDisabled={!canSave}
            isPending={isSaving}
            onPress={save}
          >
            {t(`${meant.kind}.save`)}
          </Button>
        </>
      }
    >
      <div className={styles.part}>
        <p className={styles.name}>{about}</p>
        <p>{t(`${meant.kind}.words`)}</p>
        <ChangeFields
          course={course}
          meant={meant}
          draft={draft}
          past={past}
          onChange={(next) => {
            reset();
            setDraft(next);
          }}
        />
        {problem && past === undefined && <ChangeProblem problem={problemOf(problem)} />}
        {change && preview.isPending && <p className={styles.aside}>{tCommon('loading')}</p>}
        {skips && draft.skip.length > 0 && (
          <SkippedDays skip={draft.skip} onChange={(skip) => setDraft({ ...draft, skip })} />
        )}
        {preview.data && member !== undefined && (
          <ConflictLines conflicts={preview.data.conflicts} />
        )}
        {preview.data && member === undefined && (
          <WhatComes
            course={course}
            ahead={preview.data}
            {...(skips &&
              draft.skip.length < LIMITS.skipped && {
                onSkip: (day: string) => setDraft({ ...draft, skip: [...draft.skip, day] }),
              })}
          />
        )}
      </div>
    </Dialog>
  );
}
