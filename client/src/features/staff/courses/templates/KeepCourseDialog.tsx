import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../../../../http/api.ts';
import { coursePapers } from '../../../../http/papers.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { coursePapersKey } from '../../query-keys.ts';
import { KeepTemplateDialog } from './KeepTemplateDialog.tsx';
import { templateOfCourse } from './template-of-course.ts';

/** Keeps what a course is, with the papers that it asks for now, as a template of the practice. */
export function KeepCourseDialog({ course, onClose }: { course: DeskCourse; onClose: () => void }) {
  const { data, isError, error, refetch } = useQuery({
    queryKey: coursePapersKey(course.id),
    queryFn: () => coursePapers(course.id),
  });
  return (
    <KeepTemplateDialog
      body={data && templateOfCourse(course, data.papers)}
      title={course.title}
      onClose={onClose}
    >
      {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
    </KeepTemplateDialog>
  );
}
