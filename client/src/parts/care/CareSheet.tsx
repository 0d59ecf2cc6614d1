import type { CareSheetShown } from '@rapport/shared/contract/care-sheet.ts';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import type { CareSource } from '../../http/care.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { ProblemNotice } from '../problem/ProblemNotice.tsx';
import { CareWords } from './CareWords.tsx';
import { useCareSheet } from './use-care-sheet.ts';

export interface CareSheetProps {
  /** Must stay the same object from one drawing to the next, as each reading is recorded. */
  source: CareSource;
  seat: string;
  name: string;
  /** Where they are at the moment, as they have said. */
  whereabouts?: string | undefined;
  /** Told once the sheet has come. */
  onShown?: (shown: CareSheetShown) => void;
}

/**
 * What is at hand when somebody is not well, to be read in a hurry: where they are, whom to call
 * for them, the crisis numbers, and their own plan.
 */
export function CareSheet({ source, seat, name, whereabouts, onShown }: CareSheetProps) {
  const t = useTranslations('careSheets');
  const { shown, problem, retry } = useCareSheet(source, seat);
  useEffect(() => {
    if (shown) onShown?.(shown);
  }, [shown, onShown]);
  if (problem !== undefined) return <ProblemNotice problem={problem} onRetry={retry} />;
  if (!shown) return <Spinner label={t('loading', { name })} />;
  return <CareWords shown={shown} name={name} whereabouts={whereabouts} />;
}
