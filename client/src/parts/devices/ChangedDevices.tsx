import { useTranslations } from 'use-intl';
import type { DeviceSetup, DeviceSetupState } from '../../media/devices.ts';
import { canChooseSpeaker } from '../../media/test-tone.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { DeviceGone } from './DeviceGone.tsx';
import { goneDevices, type GoneDevice } from './gone-device.ts';
import { OutputAdded } from './OutputAdded.tsx';

/** At the check: what went away or changed by itself, and one press to go on. */
export function ChangedDevices({ setup, state }: { setup: DeviceSetup; state: DeviceSetupState }) {
  const t = useTranslations('devices');
  const { microphone, camera, devices, output } = state;
  const news = output?.news;
  const gone = goneDevices(
    {
      news,
      microphone: microphone.kind === 'lost' ? microphone : undefined,
      camera: camera.kind === 'lost' ? camera : undefined,
      devices,
    },
    (kind) => t(kind === 'microphone' ? 'unnamedMicrophone' : 'unnamedCamera', { number: 1 }),
  );
  const goOn = ({ kind, next }: GoneDevice) => {
    if (kind === 'sound') setup.goOn();
    else if (next) void setup.goOnWith(kind, next.id);
  };
  if (gone.length > 0) {
    const inputs = gone.flatMap(({ kind }) => (kind === 'sound' ? [] : [kind]));
    return (
      <DeviceGone
        gone={gone}
        onGoOn={goOn}
        onLeave={() => inputs.forEach((kind) => setup.turnOff(kind))}
      />
    );
  }
  if (microphone.kind === 'on' && microphone.changedTo !== undefined) {
    const name = microphone.changedTo;
    // A headset is one thing, and said once.
    const both = news?.kind === 'added' && news.inUse === true && news.is.label === name;
    const dismiss = () => {
      setup.dismissChanged();
      if (both) setup.dismissAdded();
    };
    return (
      <Notice
        announce="polite"
        title={t(both ? 'added.both' : 'added.microphone', { name })}
        actions={
          <Button variant="quiet" onPress={dismiss}>
            {t('added.known')}
          </Button>
        }
      />
    );
  }
  if (news?.kind !== 'added') return null;
  return (
    <OutputAdded
      news={news}
      onUse={canChooseSpeaker() ? (id) => setup.chooseSpeaker(id) : undefined}
      onKnown={() => setup.dismissAdded()}
    />
  );
}
