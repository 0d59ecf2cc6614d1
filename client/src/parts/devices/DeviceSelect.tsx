import { useTranslations } from 'use-intl';
import type { DeviceOption } from '../../media/device-list.ts';
import { Select } from '../../ui/Select.tsx';

const UNNAMED = {
  microphone: 'unnamedMicrophone',
  camera: 'unnamedCamera',
  speaker: 'unnamedSpeaker',
} as const;

export interface DeviceSelectProps {
  kind: keyof typeof UNNAMED;
  options: readonly DeviceOption[];
  value: string;
  onChange: (id: string) => void;
}

/** A choice of devices; where there is only one there is nothing to choose, and it is not shown. */
export function DeviceSelect({ kind, options, value, onChange }: DeviceSelectProps) {
  const t = useTranslations('devices');
  if (options.length < 2) return null;
  const named = options.map(({ id, label }, index) => ({
    value: id,
    label: label === '' ? t(UNNAMED[kind], { number: index + 1 }) : label,
  }));
  const known = named.some((option) => option.value === value);
  return (
    <Select
      label={t(kind)}
      value={known ? value : ''}
      options={known ? named : [{ value: '', label: t('standard') }, ...named]}
      onChange={onChange}
    />
  );
}
