import { useFormatter, useTranslations } from 'use-intl';
import type { Fault } from '../record-faults.ts';
import { useFaultWords } from '../use-fault-words.ts';
import type { ImportedClient } from './imported-clients.ts';

/** What stands in a row, and what has to be put right in it, in words. */
export function useRowWords(): {
  facts: (row: ImportedClient) => string;
  faults: (row: ImportedClient) => string[];
} {
  const t = useTranslations('clients.import');
  const tField = useTranslations('clients.field');
  const format = useFormatter();
  const faultWords = useFaultWords();
  const said = (field: keyof ImportedClient['faults'], fault: Fault | undefined) =>
    `${tField(field)}: ${faultWords(fault) ?? ''}`;
  return {
    facts: ({
      record: { legalName, pronouns, email, phone, language, timeZone, born, prescriber },
    }) =>
      [
        legalName,
        pronouns,
        email,
        phone.number,
        language,
        timeZone,
        born === '' ? '' : format.dateTime(new Date(`${born}T00:00:00Z`), BORN),
        prescriber,
      ]
        .filter((text) => text !== '')
        .join(' · '),
    faults: ({ cells, faults }) => [
      ...cells.map((cell) => t(`cell.${cell}`)),
      ...Object.entries(faults).map(([field, fault]) =>
        said(field as keyof ImportedClient['faults'], fault),
      ),
    ],
  };
}

const BORN = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
