import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { ChangeProblem } from '../changes/ChangeProblem.tsx';
import { usePreviewedChange } from '../changes/use-previewed-change.ts';
import styles from '../Courses.module.css';
import { blankMeetings, meetAloneOf, meetingRows } from './meeting-draft.ts';
import { MeetFields } from './MeetFields.tsx';
import { MeetRows } from './MeetRows.tsx';

/** Plans meetings of members alone. Says before who has no time, and saves what it has shown. */
export function MeetDialog({ course, onClose }: { course: DeskCourse; onClose: () => void }) {
  const t = useTranslations('courses.meetings');
  const tChange = useTranslations('courses.change');
  const [draft, setDraft] = useState(() => blankMeetings(course));
  const rows = meetingRows(course, draft);
  const change = meetAloneOf(draft, rows);
  const { preview, problem, isSaving, canSave, save, reset } = usePreviewedChange(
    course,
    change,
    onClose,
  );
  const onDraft = (next: typeof draft) => {
    reset();
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
          <Button variant="primary" isDisabled={!canSave} isPending={isSaving} onPress={save}>
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
