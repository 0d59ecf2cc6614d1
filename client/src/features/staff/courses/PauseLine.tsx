import type { CoursePause } from '@rapport/shared/contract/course.ts';
import { useTranslations } from 'use-intl';
import { useDay } from './use-wall-date.ts';

/** When a course pauses, and when it goes on. */
export function PauseLine({ pause: { from, again } }: { pause: CoursePause }) {
  const t = useTranslations('courses.paused');
  const day = useDay();
  return (
    <p>
      {again === undefined
        ? t('open', { from: day(from) })
        : t('until', { from: day(from), again: day(again) })}
    </p>
  );
}
