import { CLIENT_STATES, type ClientState } from '@rapport/shared/contract/client-limits.ts';
import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { useTranslations } from 'use-intl';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { todayHere } from './day.ts';
import { recordFaults } from './record-faults.ts';
import type { FieldsProps } from './RecordFields.tsx';
import { useFaultWords } from './use-fault-words.ts';

/** Where a client stands, and who prescribes for them. */
export function TherapyFields({ draft, onChange }: FieldsProps) {
  const t = useTranslations('clients');
  const words = useFaultWords();
  const today = todayHere();
  const faults = recordFaults(draft, today);
  const change = (part: Partial<ClientRecord>) => onChange({ ...draft, ...part });
  return (
    <>
      <Select
        label={t('field.state')}
        value={draft.state}
        options={CLIENT_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(next) => {
          const state = next as ClientState;
          change({ state, endedOn: state === 'ended' ? today : '' });
        }}
      />
      {draft.state === 'ended' && (
        <TextField
          type="date"
          label={t('field.endedOn')}
          value={draft.endedOn}
          onChange={(endedOn) => change({ endedOn })}
          isRequired
          error={words(faults.endedOn)}
        />
      )}
      <TextField
        label={t('field.prescriber')}
        description={t('field.prescriberWords')}
        value={draft.prescriber}
        onChange={(prescriber) => change({ prescriber })}
        autoComplete="off"
        error={words(faults.prescriber)}
      />
    </>
  );
}
