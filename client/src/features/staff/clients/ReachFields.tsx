import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { CountrySelect } from '../../../parts/phone/CountrySelect.tsx';
import { PhoneField } from '../../../parts/phone/PhoneField.tsx';
import { zoneChoices } from '../../../parts/session-time/zones.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { todayHere } from './day.ts';
import { useLanguages } from './language-names.ts';
import { recordFaults } from './record-faults.ts';
import type { FieldsProps } from './RecordFields.tsx';
import { useFaultWords } from './use-fault-words.ts';

/** How a client is reached: address, number, language and where they usually are. */
export function ReachFields({ draft, onChange }: FieldsProps) {
  const t = useTranslations('clients.field');
  const words = useFaultWords();
  const { choices } = useLanguages();
  const { phone, language, timeZone } = draft;
  const zones = useMemo(() => zoneChoices(timeZone), [timeZone]);
  const none = { value: '', label: t('notChosen') };
  const change = (part: Partial<ClientRecord>) => onChange({ ...draft, ...part });
  return (
    <>
      <TextField
        type="email"
        label={t('email')}
        value={draft.email}
        onChange={(email) => change({ email })}
        autoComplete="off"
        error={words(recordFaults(draft, todayHere()).email)}
      />
      <Select
        label={t('language')}
        value={language}
        options={[none, ...choices(language)]}
        onChange={(next) => change({ language: next })}
      />
      <CountrySelect
        label={t('country')}
        country={phone.country}
        onChange={(country) => change({ phone: { ...phone, country } })}
      />
      <PhoneField
        label={t('phone')}
        number={phone.number}
        country={phone.country}
        onChange={(number) => change({ phone: { ...phone, number } })}
      />
      <Select
        label={t('timeZone')}
        value={timeZone}
        options={[none, ...zones]}
        onChange={(next) => change({ timeZone: next })}
      />
    </>
  );
}
