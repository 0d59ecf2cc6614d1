import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { BookmarkPlus, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { useApproachName } from '../use-approach-name.ts';
import { useCourseCalls } from './course-calls.ts';
import styles from './Courses.module.css';
import { KeepCourseDialog } from './templates/KeepCourseDialog.tsx';
import { TitleDialog } from './TitleDialog.tsx';

/** What a course is called, and what it is. */
export function CourseHeading({ course }: { course: DeskCourse }) {
  const t = useTranslations('courses');
  const approachName = useApproachName();
  const { settlesLead } = useCourseCalls();
  const [isChanging, setChanging] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  return (
    <div className={styles.heading}>
      <div>
        <PageHeading>{course.title}</PageHeading>
        <p className={styles.aside}>
          {`${t(`format.${course.format}`)} · ${approachName(course.approach, course.format)}`}
        </p>
      </div>
      <div className={styles.actions}>
        <Button variant="quiet" icon={Pencil} onPress={() => setChanging(true)}>
          {t('rename.action')}
        </Button>
        {settlesLead && (
          <Button variant="quiet" icon={BookmarkPlus} onPress={() => setKeeping(true)}>
            {t('templates.keep.action')}
          </Button>
        )}
      </div>
      {isKeeping && <KeepCourseDialog course={course} onClose={() => setKeeping(false)} />}
      {isChanging && <TitleDialog course={course} onClose={() => setChanging(false)} />}
    </div>
  );
}
