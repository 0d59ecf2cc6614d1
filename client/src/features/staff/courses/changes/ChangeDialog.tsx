import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { announce } from '../../../../ui/announcer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { CALENDAR, SESSIONS } from '../../query-keys.ts';
import { useCourseCalls } from '../course-calls.ts';
import { courseKey, COURSES } from '../course-keys.ts';
import { ConflictLines } from '../ConflictLines.tsx';
import styles from '../Courses.module.css';
import { SkippedDays } from '../SkippedDays.tsx';
import { useWallDate } from '../use-wall-date.ts';
import { changeOf, draftOf, memberOf, type Meant } from './change-draft.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { ChangeProblem } from './ChangeProblem.tsx';
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
  const queries = useQueryClient();
  const { changeCourse, previewChange } = useCourseCalls();
  const wallDate = useWallDate();
  const [draft, setDraft] = useState(() => draftOf(meant));
  const change = changeOf(meant, draft);
  const { id, revision } = course;
  const preview = useQuery({
    queryKey: ['change', id, revision, change],
    queryFn: () => (change ? previewChange(id, { revision, change }) : null),
    enabled: change !== undefined,
    retry: false,
    // Others plan as well: what was shown a while ago may hold no more.
    gcTime: 0,
  });
  const changing = useMutation({
    mutationFn: (wanted: CourseChange) => changeCourse(id, { revision, change: wanted }),
    networkMode: 'always',
    onSuccess: () => {
      announce(t('done'));
      onClose();
    },
    // What was refused was refused for something that this page does not show yet.
    onSettled: () =>
      Promise.all(
        [courseKey(id), COURSES, SESSIONS, CALENDAR].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const problem = changing.error ?? preview.error;
  const member = memberOf(meant);
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
            isDisabled={!change || !preview.data}
            isPending={changing.isPending}
            onPress={() => {
              if (change) changing.mutate(change);
            }}
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
          onChange={(next) => {
            changing.reset();
            setDraft(next);
          }}
        />
        {problem && <ChangeProblem problem={problemOf(problem)} />}
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
