import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useCourseChange } from './courses/use-course-change.ts';
import { useShownCourse } from './courses/use-shown-course.ts';
import { isLateWrong, lateOf, typedLate } from './late-minutes.ts';
import { LateFields } from './LateFields.tsx';
import { partsOf } from './pact-parts.ts';
import styles from './PactDialog.module.css';

/** What a course has agreed on with its people, and changing it from the revision it opened with. */
export function PactDialog({
  course,
  isOpen,
  onClose,
}: {
  course: Pick<CourseDetail, 'id' | 'revision' | 'title' | 'format' | 'pact'>;
  /** Whether a session of it is open, for which the change does not hold. */
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useTranslations('staff.pact');
  const tCommon = useTranslations('common');
  const [pact, setPact] = useState(course.pact);
  const [late, setLate] = useState(typedLate(course.pact));
  const settling = useCourseChange(course.id, () => {
    announce(t('done'));
    onClose();
  });
  const problem = settling.error && problemOf(settling.error);
  const shown = useShownCourse(course, problem === 'stale', (newer) => {
    setPact(newer.pact);
    setLate(typedLate(newer.pact));
  });
  const settle = () => {
    const { lateAfter: _, ...others } = pact;
    const agreed = { ...others, ...lateOf(late) };
    settling.mutate({ revision: shown.revision, change: { kind: 'agree', pact: agreed } });
  };
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
            isPending={settling.isPending}
            isDisabled={isLateWrong(late)}
            onPress={settle}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.pact}>
        <p>{t('words', { title: shown.title })}</p>
        {partsOf(shown.format).map((part) => (
          <Checkbox
            key={part}
            checked={pact[part]}
            onChange={(agreed) => setPact({ ...pact, [part]: agreed })}
            description={t(`${part}.words`)}
          >
            {t(`${part}.label`)}
          </Checkbox>
        ))}
        {shown.format === 'group' && <LateFields late={late} onChange={setLate} />}
        <p className={styles.when}>{t(isOpen ? 'whenOpen' : 'when')}</p>
        {problem && <ProblemNotice problem={problem} />}
      </div>
    </Dialog>
  );
}
