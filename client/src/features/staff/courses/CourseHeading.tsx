import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { useApproachName } from '../use-approach-name.ts';
import styles from './Courses.module.css';
import { TitleDialog } from './TitleDialog.tsx';

/** What a course is called, and what it is. */
export function CourseHeading({ course }: { course: DeskCourse }) {
  const t = useTranslations('courses');
  const approachName = useApproachName();
  const [isChanging, setChanging] = useState(false);
  return (
    <div className={styles.heading}>
      <div>
        <PageHeading>{course.title}</PageHeading>
        <p className={styles.aside}>
          {`${t(`format.${course.format}`)} · ${approachName(course.approach, course.format)}`}
        </p>
      </div>
      <Button variant="quiet" icon={Pencil} onPress={() => setChanging(true)}>
        {t('rename.action')}
      </Button>
      {isChanging && <TitleDialog course={course} onClose={() => setChanging(false)} />}
    </div>
  );
}
