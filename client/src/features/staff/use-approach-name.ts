import type { Approach, Format } from '@rapport/shared/contract/practice.ts';
import { useTranslations } from 'use-intl';

/** Says which approach it is. DIT was made for one to one: in a group it is an adaptation. */
export function useApproachName(): (approach: Approach, format: Format) => string {
  const t = useTranslations('staff');
  return (approach, format) =>
    approach === 'dit' && format === 'group' ? t('ditInGroup') : t(`approach.${approach}`);
}
