import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { isBackdropFault } from '../../../media/backdrop/backdrop-choice.ts';
import type { LocalSourceState } from '../../../media/local-source.ts';
import { canChooseSpeaker } from '../../../media/test-tone.ts';
import { DeviceGone } from '../../../parts/devices/DeviceGone.tsx';
import type { GoneDevice } from '../../../parts/devices/gone-device.ts';
import { OutputAdded } from '../../../parts/devices/OutputAdded.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { AboveBar } from '../core/AboveBar.tsx';
import { useLocalMedia, useRoom, useSound, useSwitches, useView } from '../session/room-context.ts';
import { ChangedMicrophone } from './ChangedMicrophone.tsx';
import { BackdropGone, Fault } from './DeviceFaults.tsx';
import { isGone, useGoneDevices } from './use-gone-devices.ts';
import { useSaidWhenBack } from './use-said-when-back.ts';

/**
 * What one should know about one's own sound and picture: that a device has gone or changed by
 * itself, that they do not get through, that a call has taken the microphone, that a device cannot
 * be used, or that someone else turned the microphone off.
 */
export function DeviceNotices({ onChoose }: { onChoose: () => void }) {
  const t = useTranslations('room.bar');
  const { switches, media, sound } = useRoom();
  const own = useLocalMedia();
  const { microphone, camera } = own;
  const { mutedByOther, microphone: microphoneOn, camera: cameraOn } = useSwitches();
  // A notice that was put away stays away until something new has happened.
  const [seen, setSeen] = useState<readonly unknown[]>([]);
  const goOn = ({ kind, next }: GoneDevice) => {
    if (kind === 'sound') sound.goOn();
    else if (next) {
      void media.local[kind].use(next.id);
      void switches.set(kind, true);
    }
  };
  const putAway = (what: unknown) => (
    <Button variant="quiet" onPress={() => setSeen([...seen, what])}>
      {t('understood')}
    </Button>
  );
  const news = useSound().news;
  const gone = useGoneDevices().filter(({ kind }) => kind === 'sound' || !seen.includes(own[kind]));
  const unreached = useView(({ me, path }) => path?.lost[me.seat] !== undefined);
  const mutedNow = useMoment(mutedByOther);
  const interrupted =
    microphone.interrupted && microphoneOn
      ? 'microphone'
      : camera.interrupted && cameraOn
        ? 'camera'
        : undefined;
  useSaidWhenBack('microphone', microphone, microphoneOn);
  useSaidWhenBack('camera', camera, cameraOn);

  if (gone.length > 0) {
    return (
      <AboveBar>
        <DeviceGone
          gone={gone}
          onGoOn={goOn}
          onChoose={onChoose}
          onLeave={() => setSeen([...seen, microphone, camera])}
        />
      </AboveBar>
    );
  }

  // It goes by itself when it is over; until then nothing else is heard or seen anyway.
  if (unreached) {
    return (
      <AboveBar>
        <Notice tone="warn" announce="polite" title={t('unreachedTitle')}>
          {t('unreachedWords')}
        </Notice>
      </AboveBar>
    );
  }

  if (interrupted) {
    return (
      <AboveBar>
        <Notice
          key={interrupted}
          tone="warn"
          announce="polite"
          title={t(`interrupted.${interrupted}.title`)}
          actions={<Button onPress={() => media.local.wake()}>{t('interrupted.again')}</Button>}
        >
          {t(`interrupted.${interrupted}.words`)}
        </Notice>
      </AboveBar>
    );
  }
  if (!seen.includes(microphone) && isFault(microphone)) {
    return (
      <Fault
        kind="microphone"
        source={microphone}
        onChoose={onChoose}
        close={putAway(microphone)}
      />
    );
  }
  if (!seen.includes(camera) && isBackdropFault(camera.problem)) {
    return <BackdropGone fault={camera.problem} close={putAway(camera)} />;
  }
  if (!seen.includes(camera) && isFault(camera)) {
    return <Fault kind="camera" source={camera} onChoose={onChoose} close={putAway(camera)} />;
  }
  if (microphone.changedTo !== undefined) {
    return <ChangedMicrophone name={microphone.changedTo} onChoose={onChoose} />;
  }
  if (news?.kind === 'added') {
    return (
      <AboveBar>
        <OutputAdded
          news={news}
          onUse={canChooseSpeaker() ? (id) => sound.choose(id) : undefined}
          onKnown={() => sound.dismiss()}
        />
      </AboveBar>
    );
  }
  if (mutedNow === undefined || seen.includes(mutedNow)) return null;
  return (
    <AboveBar>
      <Notice
        announce="polite"
        actions={
          <>
            <Button onPress={() => void switches.set('microphone', true)}>{t('unmute')}</Button>
            {putAway(mutedNow)}
          </>
        }
      >
        {t('mutedByOther')}
      </Notice>
    </AboveBar>
  );
}

const isFault = ({ problem }: LocalSourceState): boolean =>
  problem !== undefined && !isGone(problem);

/** A value of its own for each time that `on` becomes true. */
function useMoment(on: boolean): object | undefined {
  const [moment, setMoment] = useState<object | undefined>(on ? {} : undefined);
  const [was, setWas] = useState(on);
  if (was !== on) {
    setWas(on);
    setMoment(on ? {} : undefined);
  }
  return moment;
}
