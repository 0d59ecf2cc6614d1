import type { ChangeCourse } from '@rapport/shared/contract/course-change.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CALENDAR, SESSIONS } from '../query-keys.ts';
import { useCourseCalls } from './course-calls.ts';
import { courseKey, COURSES } from './course-keys.ts';

/**
 * Changes a course, and has every page that shows it ask again: also where that was refused, as it
 * was refused for something that the page does not show yet.
 * @param onDone where it was changed, and the pages show it
 */
export function useCourseChange(course: string, onDone: () => void) {
  const queries = useQueryClient();
  const { changeCourse } = useCourseCalls();
  return useMutation({
    mutationFn: (asked: ChangeCourse) => changeCourse(course, asked),
    networkMode: 'always',
    onSettled: async (_kept, error) => {
      await Promise.all(
        [courseKey(course), COURSES, SESSIONS, CALENDAR].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
      if (!error) onDone();
    },
  });
}
