import type {
  CourseTemplate,
  CourseTemplatesShown,
  KeepCourseTemplates,
} from '@rapport/shared/contract/course-template.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { courseTemplates, keepCourseTemplates } from '../../../../http/courses.ts';

const TEMPLATES = ['course-templates'] as const;

/** What the practice plans courses from. */
export const useTemplates = () => useQuery({ queryKey: TEMPLATES, queryFn: courseTemplates });

/** Keeps them all, as they are to be. @param onKept where that was done */
export function useKeepTemplates(onKept: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (kept: KeepCourseTemplates) => keepCourseTemplates(kept),
    networkMode: 'always',
    onSettled: async (_kept, error) => {
      // Also where somebody else was quicker: then this shows what they kept.
      await queries.invalidateQueries({ queryKey: TEMPLATES });
      if (!error) onKept();
    },
  });
}

/** What to keep with this one beside the others, or in the place of its older self. */
export const withOne = (
  { templates, revision }: CourseTemplatesShown,
  template: CourseTemplate,
): KeepCourseTemplates => ({
  revision,
  templates: [...templates.filter(({ id }) => id !== template.id), template],
});

/** What to keep without this one. */
export const withoutOne = (
  { templates, revision }: CourseTemplatesShown,
  id: string,
): KeepCourseTemplates => ({ revision, templates: templates.filter((one) => one.id !== id) });
