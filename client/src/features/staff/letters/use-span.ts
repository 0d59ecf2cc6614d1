import { spanOf } from '@rapport/shared/rules/reminder-times.ts';
import { useFormatter, useTranslations } from 'use-intl';

/** Gives words for a span of minutes: “1 day”. */
export function useSpan(): (minutes: number) => string {
  const t = useTranslations('letters.times.span');
  return (minutes) => {
    const { count, unit } = spanOf(minutes);
    return t(unit, { count });
  };
}

/** Gives words for when clients are reminded: “1 day and 1 hour before”. */
export function useTimesWords(): (times: readonly number[]) => string {
  const t = useTranslations('letters.times');
  const span = useSpan();
  const format = useFormatter();
  return (times) =>
    times.length === 0
      ? t('never')
      : t('before', { span: format.list(times.toSorted((a, b) => b - a).map(span)) });
}
