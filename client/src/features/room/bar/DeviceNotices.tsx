import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import {
  isBackdropFault,
  preferBackdrop,
  type BackdropFault,
} from '../../../media/backdrop/backdrop-choice.ts';
import type { LocalSourceState } from '../../../media/local-source.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useLocalMedia, useRoom, useSwitches, useView } from '../session/room-context.ts';
import styles from './DeviceNotices.module.css';

/**
 * What one should know about one's own sound and picture: that they do not get through, that a
 * call has taken the microphone, that a device cannot be used, or that someone else turned the microphone off.
 */
export function DeviceNotices({ onChoose }: { onChoose: () => void }) {
  const t = useTranslations('room.bar');
  const { switches, media } = useRoom();
  const { microphone, camera } = useLocalMedia();
  const { mutedByOther, microphone: microphoneOn } = useSwitches();
  // A notice that was put away stays away until something new has happened.
  const [seen, setSeen] = useState<readonly unknown[]>([]);
  const putAway = (what: unknown) => (
    <Button variant="quiet" onPress={() => setSeen([...seen, what])}>
      {t('understood')}
    </Button>
  );
  const unreached = useView(({ me, path }) => path?.lost[me.seat] !== undefined);
  const mutedNow = useMoment(mutedByOther);

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

  if (microphone.interrupted && microphoneOn) {
    return (
      <div className={styles.notice}>
        <Notice
          tone="warn"
          announce="polite"
          title={t('interruptedTitle')}
          actions={<Button onPress={() => media.local.wake()}>{t('interruptedAgain')}</Button>}
        >
          {t('interruptedWords')}
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
  if (problem === undefined || problem === 'lost' || isBackdropFault(problem)) return null;
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

const isFault = ({ problem }: LocalSourceState): boolean =>
  problem !== undefined && problem !== 'lost';

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
