import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Courses.module.css';
import { isRoomOpen } from './is-room-open.ts';
import { useCourseChange } from './use-course-change.ts';
import { useShownCourse } from './use-shown-course.ts';

/** Gives a course another title, from the revision that the dialog was opened with. */
export function TitleDialog({ course, onClose }: { course: DeskCourse; onClose: () => void }) {
  const t = useTranslations('courses.rename');
  const tForm = useTranslations('courses.form');
  const tCommon = useTranslations('common');
  const [title, setTitle] = useState(course.title);
  const isMissing = title.trim() === '';
  const renaming = useCourseChange(course.id, () => {
    announce(t('done'));
    onClose();
  });
  const problem = renaming.error && problemOf(renaming.error);
  const shown = useShownCourse(course, problem === 'stale', (newer) => setTitle(newer.title));
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tCommon('cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isMissing || title === shown.title}
            isPending={renaming.isPending}
            onPress={() =>
              renaming.mutate({ revision: shown.revision, change: { kind: 'rename', title } })
            }
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.part}>
        <TextField
          label={tForm('name')}
          description={tForm('nameWords')}
          value={title}
          onChange={(next) => {
            renaming.reset();
            setTitle(next);
          }}
          maxLength={LIMITS.title}
          isRequired
          autoComplete="off"
          error={isMissing ? tForm('nameMissing') : undefined}
        />
        <p className={styles.aside}>{t('words')}</p>
        {isRoomOpen(course) && <p>{t('whenOpen')}</p>}
        {problem && <ProblemNotice problem={problem} />}
      </div>
    </Dialog>
  );
}
