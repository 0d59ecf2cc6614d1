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
import { AboveBar, AboveBarStack } from '../core/AboveBar.tsx';
import {
  useBadLine,
  useLocalMedia,
  useMissed,
  useRoom,
  useSound,
  useWhatIsAlone,
  useSwitches,
  useView,
} from '../session/room-context.ts';
import { ChangedMicrophone } from './ChangedMicrophone.tsx';
import { BackdropGone, Fault } from './DeviceFaults.tsx';
import { isGone, useGoneDevices } from './use-gone-devices.ts';
import { useSaidWhenBack } from './use-said-when-back.ts';

const MINUTE_MS = 60_000;

/**
 * What people should know about their own sound and picture: what has gone or changed by itself,
 * and below it the first of everything else.
 */
export function DeviceNotices({ onChoose }: { onChoose: () => void }) {
  const { switches, media, sound } = useRoom();
  const own = useLocalMedia();
  // A notice that was put away stays away until something new has happened.
  const [seen, setSeen] = useState<readonly unknown[]>([]);
  const putAway = (...what: unknown[]) => setSeen([...seen, ...what]);
  const gone = useGoneDevices().filter(({ kind }) => kind === 'sound' || !seen.includes(own[kind]));
  const goOn = ({ kind, next }: GoneDevice) => {
    if (kind === 'sound') sound.goOn();
    else if (next) {
      void media.local[kind].use(next.id);
      void switches.set(kind, true);
    }
  };
  return (
    <AboveBarStack>
      {gone.length > 0 && (
        <AboveBar>
          <DeviceGone
            gone={gone}
            onGoOn={goOn}
            onChoose={onChoose}
            onLeave={() => putAway(own.microphone, own.camera)}
          />
        </AboveBar>
      )}
      <OtherNotice onChoose={onChoose} seen={seen} onPutAway={putAway} />
    </AboveBarStack>
  );
}

/**
 * That sound and picture do not get through, that a call has taken the microphone, that a device
 * cannot be used, that someone else turned the microphone off, or that a device has come.
 */
function OtherNotice({
  onChoose,
  seen,
  onPutAway,
}: {
  onChoose: () => void;
  seen: readonly unknown[];
  onPutAway: (what: unknown) => void;
}) {
  const t = useTranslations('room.bar');
  const { switches, media, missed, sound } = useRoom();
  const { microphone, camera } = useLocalMedia();
  const { mutedByOther, microphone: microphoneOn, camera: cameraOn } = useSwitches();
  const news = useSound().news;
  const unreached = useView(({ me, path }) => path?.lost[me.seat] !== undefined);
  const hushed = useView(({ me }) => me.hushed === true);
  const alone = useWhatIsAlone();
  const missedMs = useMissed();
  const broken = useBadLine(useView(({ me }) => me.seat)) === 'broken';
  const mutedNow = useMoment(mutedByOther || hushed);
  const putAway = (what: unknown) => (
    <Button variant="quiet" onPress={() => onPutAway(what)}>
      {t('understood')}
    </Button>
  );
  const interrupted =
    microphone.interrupted && microphoneOn
      ? 'microphone'
      : camera.interrupted && cameraOn
        ? 'camera'
        : undefined;
  useSaidWhenBack('microphone', microphone, microphoneOn);
  useSaidWhenBack('camera', camera, cameraOn);

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

  // A phone call that takes the microphone is told below: then nothing comes from it.
  if (broken && !interrupted && !seen.includes('broken')) {
    return (
      <AboveBar>
        <Notice tone="warn" announce="polite" title={t('brokenTitle')} actions={putAway('broken')}>
          {t('brokenWords')}
        </Notice>
      </AboveBar>
    );
  }

  // Whoever has read it is not told each time that it is so again.
  if (alone && !seen.includes(alone) && !seen.includes('both')) {
    return (
      <AboveBar>
        <Notice announce="polite" title={t(`alone.${alone}.title`)} actions={putAway(alone)}>
          {t(`alone.${alone}.words`)}
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
  if (missedMs !== undefined) {
    const minutes = Math.floor(missedMs / MINUTE_MS);
    return (
      <AboveBar>
        <Notice
          announce="polite"
          title={t('missed.title', { minutes })}
          actions={
            <Button variant="quiet" onPress={() => missed.dismiss()}>
              {t('understood')}
            </Button>
          }
        >
          {t('missed.words')}
        </Notice>
      </AboveBar>
    );
  }
  if (mutedNow !== undefined && !seen.includes(mutedNow)) {
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
          {t(hushed ? 'hushed' : 'mutedByOther')}
        </Notice>
      </AboveBar>
    );
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
  return null;
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
