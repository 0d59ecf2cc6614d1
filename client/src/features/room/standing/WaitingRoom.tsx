import { Mic, MicOff, Settings2, Video, VideoOff } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomEntry } from '../../../http/room-entry.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { HelpPage } from '../../../parts/help-now/HelpPage.tsx';
import { Part } from '../../../ui/Part.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { ToggleButton } from '../../../ui/ToggleButton.tsx';
import { MicrophoneLevel } from '../../../parts/devices/MicrophoneLevel.tsx';
import { QuestionsInLobby } from '../../../parts/questions/lazy-questions.tsx';
import { Preview } from '../../../parts/devices/Preview.tsx';
import { DeviceDialog } from '../bar/DeviceDialog.tsx';
import { DeviceNotices } from '../bar/DeviceNotices.tsx';
import { microphoneLevel } from '../bar/microphone-level.ts';
import { HelpSignalInLobby } from '../care/HelpSignal.tsx';
import { OwnCall } from '../care/OwnCare.tsx';
import { Overlays } from '../layout/Overlays.tsx';
import { WriteFromLobby } from '../messages/WriteFromLobby.tsx';
import { useLocalMedia, useRoom, useSwitches, useView } from '../session/room-context.ts';
import { AskBeforeBack } from './AskBeforeBack.tsx';
import styles from './WaitingRoom.module.css';

/** Waiting to be let in: calm, oneself alone, and nothing of who is inside. */
export function WaitingRoom({ entry }: { entry: RoomEntry }) {
  const { name, pronouns } = entry;
  const { arrival } = entry.info;
  const t = useTranslations('room');
  const { switches } = useRoom();
  const { microphone, camera } = useSwitches();
  const local = useLocalMedia();
  const title = useView(({ session }) => session.title);
  const door = useView(({ lobby }) => (lobby?.locked ? 'locked' : lobby?.late ? 'late' : 'words'));
  const observes = useView(({ me }) => me.role === 'observer');
  const [choosing, setChoosing] = useState(false);
  const track = microphone ? local.microphone.track : undefined;
  const level = useMemo(() => microphoneLevel(track), [track]);
  return (
    <HelpPage width="wide" centred>
      <div className={styles.waiting}>
        <div className={styles.words}>
          <p className={styles.title}>{title}</p>
          <PageHeading>{t('waiting.title')}</PageHeading>
          <p className={styles.what} role="status">
            {observes ? t('observers.waiting') : t(`waiting.${door}`)}
          </p>
          <p className={styles.unseen}>{t('waiting.unseen')}</p>
          <HelpSignalInLobby />
          <OwnCall numbers="here" />
          {entry.kind === 'link' && arrival && (
            <Part>
              <Suspense>
                <QuestionsInLobby token={entry.token} asked={arrival} />
              </Suspense>
            </Part>
          )}
          <WriteFromLobby />
        </div>
        <div className={styles.self}>
          <div className={styles.notices}>
            <DeviceNotices onChoose={() => setChoosing(true)} />
          </div>
          <Preview
            track={camera ? local.camera.track : undefined}
            name={name}
            pronouns={pronouns}
          />
          <div className={styles.switches}>
            {!observes && (
              <ToggleButton
                label={t('bar.microphone')}
                onIcon={Mic}
                offIcon={MicOff}
                markOff
                isSelected={microphone}
                onChange={(on) => void switches.set('microphone', on)}
              />
            )}
            <ToggleButton
              label={t('bar.camera')}
              onIcon={Video}
              offIcon={VideoOff}
              markOff
              isSelected={camera}
              onChange={(on) => void switches.set('camera', on)}
            />
            <IconButton
              icon={Settings2}
              label={t('bar.devices')}
              onPress={() => setChoosing(true)}
            />
          </div>
          {track && <MicrophoneLevel key={track.id} level={level} />}
        </div>
      </div>
      <Overlays onPage />
      <AskBeforeBack />
      <DeviceDialog isOpen={choosing} onClose={() => setChoosing(false)} />
    </HelpPage>
  );
}
