import { useTranslations } from 'use-intl';
import { isBackdropFault } from '../../media/backdrop/backdrop-choice.ts';
import type { DeviceFault } from '../../media/device-faults.ts';
import type { InputKind } from '../../media/device-open.ts';
import type { DeviceSetupState } from '../../media/devices.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { browserFamily } from './browser-family.ts';

// These stay as they are however often one tries.
const FINAL: readonly DeviceFault[] = ['insecure', 'unsupported'];

/** What is wrong with camera and microphone, in words, and what to do about it. */
export function FaultNotices({
  state,
  onRetry,
  onShowRoom,
}: {
  state: Pick<DeviceSetupState, 'microphone' | 'camera'>;
  onRetry: (kinds: InputKind[]) => void;
  /** Goes on without a backdrop. */
  onShowRoom: () => void;
}) {
  const t = useTranslations('devices');
  const tCommon = useTranslations('common');
  const { microphone, camera } = state;
  const howTo = t(`inBrowser.${browserFamily(navigator.userAgent, navigator.maxTouchPoints > 1)}`);
  const notice = (about: 'both' | InputKind, fault: DeviceFault, goOn: string) => (
    <Notice
      key={about}
      tone="warn"
      announce="now"
      title={t(`fault.${about}.${fault}.title`)}
      actions={
        FINAL.includes(fault) ? undefined : (
          <Button onPress={() => onRetry(about === 'both' ? ['microphone', 'camera'] : [about])}>
            {tCommon('tryAgain')}
          </Button>
        )
      }
    >
      <p>{t(`fault.${about}.${fault}.words`, { howTo })}</p>
      <p>{goOn}</p>
    </Notice>
  );
  if (camera.kind === 'fault' && isBackdropFault(camera.fault)) {
    return (
      <>
        <Notice
          tone="warn"
          announce="now"
          title={t(`backdrop.${camera.fault}.title`)}
          actions={<Button onPress={onShowRoom}>{t('backdrop.showRoom')}</Button>}
        >
          <p>{t(`backdrop.${camera.fault}.words`)}</p>
        </Notice>
        {microphone.kind === 'fault' && notice('microphone', microphone.fault, t('goOnWatching'))}
      </>
    );
  }
  const cameraFault =
    camera.kind === 'fault' && !isBackdropFault(camera.fault) ? camera.fault : undefined;
  if (microphone.kind === 'fault' && cameraFault !== undefined) {
    const watching = t('goOnWatching');
    if (microphone.fault === cameraFault) return notice('both', cameraFault, watching);
    return [
      notice('microphone', microphone.fault, watching),
      notice('camera', cameraFault, watching),
    ];
  }
  if (cameraFault !== undefined) {
    return notice(
      'camera',
      cameraFault,
      microphone.kind === 'on' ? t('goOnByAudio') : t('goOnWatching'),
    );
  }
  if (microphone.kind === 'fault') {
    return notice(
      'microphone',
      microphone.fault,
      camera.kind === 'on' ? t('goOnBySight') : t('goOnWatching'),
    );
  }
  return null;
}
