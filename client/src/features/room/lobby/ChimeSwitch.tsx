import { Bell, BellOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ToggleButton } from '../../../ui/ToggleButton.tsx';
import { isChimeOn, playChime, setChimeOn } from './chime.ts';

/** Whether a soft sound tells that someone waits; switching it on lets one hear it. */
export function ChimeSwitch() {
  const t = useTranslations('room.devices');
  const [on, setOn] = useState(isChimeOn);
  return (
    <ToggleButton
      label={t('chime')}
      onIcon={Bell}
      offIcon={BellOff}
      isSelected={on}
      onChange={(next) => {
        setOn(next);
        setChimeOn(next);
        if (next) void playChime();
      }}
    />
  );
}
