import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import {
  isBackdropFault,
  preferBackdrop,
  type BackdropFault,
} from '../../../media/backdrop/backdrop-choice.ts';
import type { LocalSourceState } from '../../../media/local-source.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { canChooseSpeaker } from '../../../media/test-tone.ts';
import { DeviceGone } from '../../../parts/devices/DeviceGone.tsx';
import { goneInput, goneSound, type GoneDevice } from '../../../parts/devices/gone-device.ts';
import { OutputAdded } from '../../../parts/devices/OutputAdded.tsx';
import { useLocalMedia, useRoom, useSound, useSwitches, useView } from '../session/room-context.ts';
import styles from './DeviceNotices.module.css';

/**
 * What one should know about one's own sound and picture: that a device has gone or changed by
 * itself, that they do not get through, that a call has taken the microphone, that a device cannot
 * be used, or that someone else turned the microphone off.
 */
export function DeviceNotices({ onChoose }: { onChoose: () => void }) {
  const t = useTranslations('room.bar');
  const devices = useTranslations('devices.added');
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
      <div className={styles.notice}>
        <DeviceGone
          gone={gone}
          onGoOn={goOn}
          onChoose={onChoose}
          onLeave={() => setSeen([...seen, microphone, camera])}
        />
      </div>
    );
  }

  // It goes by itself when it is over; until then nothing else is heard or seen anyway.
  if (unreached) {
    return (
      <div className={styles.notice}>
        <Notice tone="warn" announce="polite" title={t('unreachedTitle')}>
          {t('unreachedWords')}
        </Notice>
      </div>
    );
  }

  if (interrupted) {
    return (
      <div className={styles.notice}>
        <Notice
          key={interrupted}
          tone="warn"
          announce="polite"
          title={t(`interrupted.${interrupted}.title`)}
          actions={<Button onPress={() => media.local.wake()}>{t('interrupted.again')}</Button>}
        >
          {t(`interrupted.${interrupted}.words`)}
        </Notice>
      </div>
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
    return (
      <div className={styles.notice}>
        <Notice
          announce="polite"
          title={devices('microphone', { name: microphone.changedTo })}
          actions={
            <>
              <Button onPress={onChoose}>{t('lookAtDevices')}</Button>
              <Button variant="quiet" onPress={() => media.local.microphone.dismiss()}>
                {t('understood')}
              </Button>
            </>
          }
        />
      </div>
    );
  }
  if (news?.kind === 'added') {
    return (
      <div className={styles.notice}>
        <OutputAdded
          news={news}
          onUse={canChooseSpeaker() ? (id) => sound.choose(id) : undefined}
          onKnown={() => sound.dismiss()}
        />
      </div>
    );
  }
  if (mutedNow === undefined || seen.includes(mutedNow)) return null;
  return (
    <div className={styles.notice}>
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
    </div>
  );
}

function Fault({
  kind,
  source: { problem },
  onChoose,
  close,
}: {
  kind: 'microphone' | 'camera';
  source: LocalSourceState;
  onChoose: () => void;
  close: React.ReactNode;
}) {
  const t = useTranslations('room.bar');
  const words = useTranslations(`devices.fault.${kind}`);
  if (problem === undefined || isGone(problem) || isBackdropFault(problem)) return null;
  return (
    <div className={styles.notice}>
      <Notice
        tone="warn"
        announce="polite"
        title={words(`${problem}.title`)}
        actions={
          <>
            <Button onPress={onChoose}>{t('lookAtDevices')}</Button>
            {close}
          </>
        }
      />
    </div>
  );
}

/** The camera was turned off, because nothing hid the room any more. Whether to show it is asked. */
function BackdropGone({ fault, close }: { fault: BackdropFault; close: React.ReactNode }) {
  const t = useTranslations('devices.backdrop');
  const { media, switches } = useRoom();
  const showRoom = () => {
    preferBackdrop(window, 'none');
    media.local.putBehind('none');
    void switches.set('camera', true);
  };
  return (
    <div className={styles.notice}>
      <Notice
        tone="warn"
        announce="now"
        title={t(`${fault}.title`)}
        actions={
          <>
            <Button onPress={showRoom}>{t('showRoom')}</Button>
            {close}
          </>
        }
      >
        {t(`${fault}.words`)}
      </Notice>
    </div>
  );
}

const isGone = (problem: LocalSourceState['problem']) => problem === 'lost' || problem === 'gone';

const isFault = ({ problem }: LocalSourceState): boolean =>
  problem !== undefined && !isGone(problem);

/** What is off because it went away or changed by itself. */
function useGoneDevices(): GoneDevice[] {
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

/** Says aloud that a device works again by itself, which is seen by its notice going. */
function useSaidWhenBack(
  kind: 'microphone' | 'camera',
  { interrupted, track }: LocalSourceState,
  on: boolean,
): void {
  const t = useTranslations('room.bar.interrupted');
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !interrupted && track && on) announce(t(`${kind}.back`));
    was.current = interrupted === true;
  }, [interrupted, track, on, kind, t]);
}

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
