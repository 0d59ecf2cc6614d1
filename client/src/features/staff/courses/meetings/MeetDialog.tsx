import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { announce } from '../../../../ui/announcer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { CALENDAR, SESSIONS } from '../../query-keys.ts';
import { ChangeProblem } from '../changes/ChangeProblem.tsx';
import { useCourseCalls } from '../course-calls.ts';
import { courseKey, COURSES } from '../course-keys.ts';
import styles from '../Courses.module.css';
import { blankMeetings, meetAloneOf, meetingRows } from './meeting-draft.ts';
import { MeetFields } from './MeetFields.tsx';
import { MeetRows } from './MeetRows.tsx';

/** Plans meetings of members alone. Says before who has no time, and saves what it has shown. */
export function MeetDialog({ course, onClose }: { course: DeskCourse; onClose: () => void }) {
  const t = useTranslations('courses.meetings');
  const tChange = useTranslations('courses.change');
  const queries = useQueryClient();
  const { changeCourse, previewChange } = useCourseCalls();
  const [draft, setDraft] = useState(() => blankMeetings(course));
  const { id, revision } = course;
  const rows = meetingRows(course, draft);
  const change = meetAloneOf(draft, rows);
  const preview = useQuery({
    queryKey: ['change', id, revision, change],
    queryFn: () => (change ? previewChange(id, { revision, change }) : null),
    enabled: change !== undefined,
    retry: false,
    // Others plan as well: what was shown a while ago may hold no more.
    gcTime: 0,
  });
  const saving = useMutation({
    mutationFn: (wanted: CourseChange) => changeCourse(id, { revision, change: wanted }),
    networkMode: 'always',
    onSuccess: () => {
      announce(tChange('done'));
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
  const problem = saving.error ?? preview.error;
  const onDraft = (next: typeof draft) => {
    saving.reset();
    setDraft(next);
  };
  return (
    <Dialog
      title={t('plan')}
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tChange('leaveIt')}</Button>
          <Button
            variant="primary"
            isDisabled={!change || !preview.data}
            isPending={saving.isPending}
            onPress={() => {
              if (change) saving.mutate(change);
            }}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.part}>
        <p>{t('words')}</p>
        <MeetFields draft={draft} onChange={onDraft} />
        {problem && <ChangeProblem problem={problemOf(problem)} />}
        <MeetRows
          rows={rows}
          draft={draft}
          conflicts={preview.data?.conflicts ?? []}
          onChange={onDraft}
        />
      </div>
    </Dialog>
  );
}
