import { Hand, Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { Suspense, useState, type ComponentType } from 'react';
import { useTranslations } from 'use-intl/react';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { Part } from '../../../ui/Part.tsx';
import { Keyboard } from '../palette/Keyboard.tsx';
import { HelpNowDialog } from '../../../parts/help-now/HelpNowDialog.tsx';
import { useCanAny, useRoom, useSwitches, useView } from '../session/room-context.ts';
import { HelpHint } from '../care/HelpHint.tsx';
import { HelpSignal } from '../care/HelpSignal.tsx';
import { useMediaQuery } from '../session/use-media-query.ts';
import { ReactButton } from '../signals/ReactButton.tsx';
import { SignsDialog } from '../signals/SignsDialog.tsx';
import { useViewChoice } from '../stage/use-arrangement.ts';
import type { BarDialog } from '../core/bar-dialog.ts';
import { HAND_KEYS } from '../hands/keys.ts';
import { OWN_KEYS } from '../own/keys.ts';
import { BarToggle } from '../core/BarButton.tsx';
import styles from './ControlBar.module.css';
import { SoundAndPicture } from './DeviceDialog.tsx';
import { DeviceNotices } from './DeviceNotices.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { SIGNS_IN_BAR } from './more-actions.ts';
import { RecordingDialog } from './RecordingDialog.tsx';

/** What one does for oneself: microphone, camera, hand, leaving, and the rest behind one button. */
export function ControlBar() {
  return (
    <div className={styles.foot}>
      <Controls />
      <Part>
        <HelpHint />
      </Part>
    </div>
  );
}

function Controls() {
  const t = useTranslations('room.bar');
  const room = useRoom();
  const { microphone, camera } = useSwitches();
  // Who only observes has no voice.
  const canSpeak = useCanAny('floor:mute', 'floor:unmute');
  const { hideSelf } = useViewChoice();
  const handUp = useView(({ floor, me }) => floor?.seats[me.seat]?.handSince !== undefined);
  const canHand = useCanAny('floor:raise-hand', 'floor:lower-hand');
  const signsInBar = useMediaQuery(SIGNS_IN_BAR);
  const [open, setOpen] = useState<BarDialog>();
  const close = () => setOpen(undefined);

  const setHand = (up: boolean) =>
    void room.command({ type: up ? 'floor:raise-hand' : 'floor:lower-hand' });
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('label')}>
      <Part>
        <DeviceNotices onChoose={() => setOpen('devices')} />
      </Part>
      {canSpeak && (
        <BarToggle
          label={t('microphone')}
          onIcon={Mic}
          offIcon={MicOff}
          isOn={microphone}
          onChange={(on) => void room.switches.set('microphone', on)}
          mark="off"
          shortcut={OWN_KEYS.microphone}
        />
      )}
      <BarToggle
        label={t('camera')}
        onIcon={Video}
        offIcon={VideoOff}
        isOn={camera}
        onChange={(on) => void room.switches.set('camera', on)}
        {...(hideSelf && camera && { reminder: t('othersSeeYou') })}
        mark="off"
        shortcut={OWN_KEYS.camera}
      />
      {canHand && (
        <BarToggle
          label={t('hand')}
          name={t('handUp')}
          onIcon={Hand}
          offIcon={Hand}
          isOn={handUp}
          onChange={setHand}
          mark="on"
          shortcut={HAND_KEYS.hand}
        />
      )}
      {signsInBar && <ReactButton />}
      <HelpSignal />
      <MoreMenu onOpen={setOpen} />
      <LeaveButton />
      <Part>
        <Keyboard dialog={open} onDialog={setOpen} />
      </Part>
      {DIALOGS.map(
        ([name, OneDialog]) =>
          open === name && (
            <Part key={name}>
              <Suspense fallback={null}>
                <OneDialog isOpen onClose={close} />
              </Suspense>
            </Part>
          ),
      )}
    </div>
  );
}

// Opened now and then.
const ViewDialog = lazyPart(async () => (await import('../stage/ViewDialog.tsx')).ViewDialog);
const HelpDialog = lazyPart(async () => (await import('./HelpDialog.tsx')).HelpDialog);

/** What the bar opens over the room; the palette, which has keys of its own, is apart. */
const DIALOGS = Object.entries({
  view: ViewDialog,
  devices: SoundAndPicture,
  'help-now': HelpNowDialog,
  help: HelpDialog,
  recording: RecordingDialog,
  signs: SignsDialog,
} satisfies Record<
  Exclude<BarDialog, 'palette'>,
  ComponentType<{ isOpen: boolean; onClose: () => void }>
>);
