import { Mail } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { preferBackdrop } from '../../../media/backdrop/backdrop-choice.ts';
import { preferDevices, preferredDevices } from '../../../media/device-choice.ts';
import { listsOf } from '../../../media/device-list.ts';
import { canChooseSpeaker } from '../../../media/test-tone.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { Part } from '../../../ui/Part.tsx';
import { BackdropChoice } from '../../../parts/devices/BackdropChoice.tsx';
import { DeviceSelect } from '../../../parts/devices/DeviceSelect.tsx';
import { MicrophoneLevel } from '../../../parts/devices/MicrophoneLevel.tsx';
import { SpeakerTest } from '../../../parts/devices/SpeakerTest.tsx';
import { Preview } from '../../../parts/devices/Preview.tsx';
import { NoRecording } from './NoRecording.tsx';
import { ChimeSwitch } from '../lobby/ChimeSwitch.tsx';
import { useOpenPanels } from '../core/panels-context.ts';
import { useCan, useLocalMedia, useRoom, useSound, useView } from '../session/room-context.ts';
import { microphoneLevel } from './microphone-level.ts';

const LineReport = lazyPart(async () => (await import('./LineReport.tsx')).LineReport);

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

/** In the room, what can not be mended here can be written about: it is no call for help. */
export function SoundAndPicture(props: Props) {
  const t = useTranslations('room.messages.waiting.open');
  const { messages } = useRoom();
  const { open } = useOpenPanels();
  const format = useView(({ session }) => session.format);
  const canWrite = useCan('messages:to-leaders');
  const write = () => {
    props.onClose();
    messages.choose('leaders');
    open('messages', { focus: true });
  };
  return (
    <DeviceDialog {...props}>
      {canWrite && (
        <Button icon={Mail} onPress={write}>
          {t(format)}
        </Button>
      )}
    </DeviceDialog>
  );
}

/**
 * Camera, microphone and speaker: changing and trying them while a session goes on. `children` are
 * further buttons at its foot.
 */
export function DeviceDialog({ isOpen, onClose, children }: Props & { children?: ReactNode }) {
  const t = useTranslations('room.devices');
  return (
    <Dialog
      title={t('title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {children}
          <Button variant="primary" onPress={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      <DeviceChoices />
      <Part>
        <LineReport />
      </Part>
      <NoRecording />
    </Dialog>
  );
}

function DeviceChoices() {
  const { media, sound } = useRoom();
  const { microphone, camera, backdrop, devices } = useLocalMedia();
  const { sink: speaker } = useSound();
  const lists = listsOf(devices);
  const name = useView(({ me }) => me.name);
  const pronouns = useView(({ me }) => me.pronouns);
  const leads = useView(({ me }) => me.leads);
  const level = useMemo(() => microphoneLevel(microphone.track), [microphone.track]);
  const prefer = (choice: { microphone?: string; camera?: string; speaker?: string }) =>
    preferDevices(window, { ...preferredDevices(window), ...choice });
  return (
    <>
      {microphone.track && <MicrophoneLevel key={microphone.track.id} level={level} />}
      <DeviceSelect
        kind="microphone"
        options={lists.microphones}
        value={microphone.deviceId ?? ''}
        onChange={(id) => {
          prefer({ microphone: id });
          void media.local.microphone.use(id);
        }}
      />
      <DeviceSelect
        kind="camera"
        options={lists.cameras}
        value={camera.deviceId ?? ''}
        onChange={(id) => {
          prefer({ camera: id });
          void media.local.camera.use(id);
        }}
      />
      {camera.track && <Preview track={camera.track} name={name} pronouns={pronouns} />}
      <BackdropChoice
        value={backdrop}
        onChange={(kind) => {
          preferBackdrop(window, kind);
          media.local.putBehind(kind);
        }}
      />
      {canChooseSpeaker() && (
        <DeviceSelect
          kind="speaker"
          options={lists.speakers}
          value={speaker}
          onChange={(id) => {
            prefer({ speaker: id });
            sound.choose(id);
          }}
        />
      )}
      <SpeakerTest speaker={speaker} />
      {leads && <ChimeSwitch />}
    </>
  );
}
