import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { canChooseSpeaker } from '../../media/test-tone.ts';
import type { DeviceSetup, DeviceSetupState } from '../../media/devices.ts';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { DeviceSelect } from './DeviceSelect.tsx';
import styles from './DeviceControls.module.css';
import { MicrophoneLevel } from './MicrophoneLevel.tsx';
import { SpeakerTest } from './SpeakerTest.tsx';

interface Props {
  setup: DeviceSetup;
  state: DeviceSetupState;
}

/** Microphone and camera on or off. */
export function InputToggles({
  setup,
  state: { microphone, camera, asking },
  isHeard,
}: Props & { isHeard: boolean }) {
  const t = useTranslations('devices');
  return (
    <div className={styles.toggles}>
      {isHeard && (
        <ToggleButton
          label={t('microphone')}
          onIcon={Mic}
          offIcon={MicOff}
          markOff
          isDisabled={asking}
          isSelected={microphone.kind === 'on'}
          onChange={(on) => {
            if (on) void setup.start(['microphone']);
            else setup.turnOff('microphone');
          }}
        />
      )}
      <ToggleButton
        label={t('camera')}
        onIcon={Video}
        offIcon={VideoOff}
        markOff
        isDisabled={asking}
        isSelected={camera.kind === 'on'}
        onChange={(on) => {
          if (on) void setup.start(['camera']);
          else setup.turnOff('camera');
        }}
      />
    </div>
  );
}

/** Trying and choosing: microphone, speaker, camera. */
export function DeviceControls({ setup, state }: Props) {
  const { microphone, camera, speaker } = state;
  return (
    <div className={styles.controls}>
      {microphone.kind === 'on' && (
        <div className={styles.group}>
          <MicrophoneLevel key={microphone.deviceId} level={setup.level} />
          <DeviceSelect
            kind="microphone"
            options={state.microphones}
            value={microphone.deviceId}
            onChange={(id) => void setup.choose('microphone', id)}
          />
        </div>
      )}
      <div className={styles.group}>
        <SpeakerTest speaker={speaker} />
        {canChooseSpeaker() && (
          <DeviceSelect
            kind="speaker"
            options={state.speakers}
            value={speaker ?? ''}
            onChange={(id) => setup.chooseSpeaker(id)}
          />
        )}
      </div>
      {camera.kind === 'on' && (
        <DeviceSelect
          kind="camera"
          options={state.cameras}
          value={camera.deviceId}
          onChange={(id) => void setup.choose('camera', id)}
        />
      )}
    </div>
  );
}
