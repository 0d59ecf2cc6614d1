import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { announce } from '../../../../ui/announcer.ts';
import { useCourseCalls } from '../course-calls.ts';
import { useCourseChange } from '../use-course-change.ts';

/** A change of a course, what it would come to, and saving it once that was shown. */
export function usePreviewedChange(
  { id, revision }: { readonly id: string; readonly revision: number },
  change: CourseChange | undefined,
  onClose: () => void,
) {
  const t = useTranslations('courses.change');
  const { previewChange } = useCourseCalls();
  const preview = useQuery({
    queryKey: ['change', id, revision, change],
    queryFn: () => (change ? previewChange(id, { revision, change }) : null),
    enabled: change !== undefined,
    retry: false,
    // Others plan as well: what was shown a while ago may hold no more.
    gcTime: 0,
  });
  const changing = useCourseChange(id, () => {
    announce(t('done'));
    onClose();
  });
  return {
    preview,
    problem: changing.error ?? preview.error,
    isSaving: changing.isPending,
    canSave: change !== undefined && Boolean(preview.data),
    save: () => {
      if (change) changing.mutate({ revision, change });
    },
    /** What was refused before is not said of another draft. */
    reset: changing.reset,
  };
}
