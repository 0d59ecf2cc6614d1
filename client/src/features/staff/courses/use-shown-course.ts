import { useState } from 'react';

/**
 * The course as a dialog first showed it, although the page behind asks again by itself: what is
 * changed is what was shown. Once it was refused as out of date, the newer course takes its place.
 */
export function useShownCourse<T extends { readonly revision: number }>(
  course: T,
  isOutOfDate: boolean,
  onNewer: (course: T) => void,
): T {
  const [shown, setShown] = useState(course);
  if (!isOutOfDate || course.revision === shown.revision) return shown;
  setShown(course);
  onNewer(course);
  return course;
}
