import { useTranslations } from 'use-intl/react';
import type { LocalSourceState } from '../../../media/local-source.ts';
import { goneDevices, type GoneDevice } from '../../../parts/devices/gone-device.ts';
import { useLocalMedia, useSound } from '../session/room-context.ts';

/** Whether a device went away, and did not fail. */
export const isGone = (problem: LocalSourceState['problem']) =>
  problem === 'lost' || problem === 'gone';

/** What is off because it went away or changed by itself. */
export function useGoneDevices(): GoneDevice[] {
  const t = useTranslations('devices');
  const { microphone, camera, devices } = useLocalMedia();
  const { news } = useSound();
  return goneDevices(
    {
      news,
      microphone: isGone(microphone.problem) ? microphone : undefined,
      camera: isGone(camera.problem) ? camera : undefined,
      devices,
    },
    (kind) => t(kind === 'microphone' ? 'unnamedMicrophone' : 'unnamedCamera', { number: 1 }),
  );
}
