import { useTranslations } from 'use-intl/react';
import type { LocalSourceState } from '../../../media/local-source.ts';
import { goneInput, goneSound, type GoneDevice } from '../../../parts/devices/gone-device.ts';
import { useLocalMedia, useSound } from '../session/room-context.ts';

/** Whether a device went away, and did not fail. */
export const isGone = (problem: LocalSourceState['problem']) =>
  problem === 'lost' || problem === 'gone';

/** What is off because it went away or changed by itself. */
export function useGoneDevices(): GoneDevice[] {
  const t = useTranslations('devices');
  const { microphone, camera, devices } = useLocalMedia();
  const { news } = useSound();
  return [
    ...goneSound(news),
    ...(isGone(microphone.problem)
      ? [goneInput('microphone', microphone, devices, t('unnamedMicrophone', { number: 1 }))]
      : []),
    ...(isGone(camera.problem)
      ? [goneInput('camera', camera, devices, t('unnamedCamera', { number: 1 }))]
      : []),
  ];
}
