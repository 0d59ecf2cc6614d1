import { useTranslations } from 'use-intl';
import type { Fault } from './record-faults.ts';

/** Says what is wrong at a field, and how to put it right; nothing where nothing is. */
export function useFaultWords(): (fault: Fault | undefined) => string | undefined {
  const t = useTranslations('clients.fault');
  return (fault) => {
    if (!fault) return undefined;
    return fault.why === 'tooLong' ? t('tooLong', { by: fault.by }) : t(fault.why);
  };
}
