import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import { useTranslations } from 'use-intl';

/** Whether sessions can be on that day: it is chosen, and calendars can show it. */
export const isPlannable = (day: string): boolean => day.length === 10 && day <= LIMITS.latest;

/**
 * What is wrong with a day, for its field: nothing of one that is still to be chosen, unless it is
 * asked for by `missing`.
 */
export function useDayFault(): (day: string, missing?: boolean) => string | undefined {
  const t = useTranslations('courses.form');
  return (day, missing = false) => {
    if (day === '') return missing ? t('dayMissing') : undefined;
    return isPlannable(day) ? undefined : t('firstWrong');
  };
}
