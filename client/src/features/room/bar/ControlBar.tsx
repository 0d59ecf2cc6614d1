import { Hand, LogOut, Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { Suspense, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useTranslations } from 'use-intl/react';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { Part } from '../../../ui/Part.tsx';
import { cx } from '../../../ui/cx.ts';
import { useHeldBack } from '../../../ui/use-held-back.ts';
import { Keyboard } from '../palette/Keyboard.tsx';
import { HelpNowDialog } from '../../../parts/help-now/HelpNowDialog.tsx';
import { useCanAny, useRoom, useSwitches, useView } from '../session/room-context.ts';
import { HelpHint } from '../care/HelpHint.tsx';
import { HelpSignal } from '../care/HelpSignal.tsx';
import { ReactButton } from '../signals/ReactButton.tsx';
import { SignsDialog } from '../signals/SignsDialog.tsx';
import { useViewChoice } from '../stage/use-arrangement.ts';
import type { BarDialog } from '../core/bar-dialog.ts';
import { HAND_KEYS } from '../hands/keys.ts';
import { OWN_KEYS } from '../own/keys.ts';
import { BarButton, BarToggle } from '../core/BarButton.tsx';
import styles from './ControlBar.module.css';
import { SoundAndPicture } from './DeviceDialog.tsx';
import { DeviceNotices } from './DeviceNotices.tsx';
import { inBar, type BarItem } from './in-bar.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { useLength } from './use-length.ts';

/**
 * What one does for oneself: microphone, camera, hand, leaving; the rest, and what has no room,
 * behind one button. `upright` where the buttons stand one below the other.
 */
export function ControlBar({ upright }: { upright: boolean }) {
  return (
    <div className={styles.foot}>
      <Controls upright={upright} />
      <Part>
        <HelpHint />
      </Part>
    </div>
  );
}

function Controls({ upright }: { upright: boolean }) {
  const t = useTranslations('room.bar');
  const room = useRoom();
  const { microphone, camera } = useSwitches();
  // Who only observes has no voice.
  const canSpeak = useCanAny('floor:mute', 'floor:unmute');
  const { hideSelf } = useViewChoice();
  const handUp = useView(({ floor, me }) => floor?.seats[me.seat]?.handSince !== undefined);
  const canHand = useCanAny('floor:raise-hand', 'floor:lower-hand');
  const mine = new Set<BarItem>(['camera', 'signs', 'leave']);
  if (canSpeak) mine.add('microphone');
  if (canHand) mine.add('hand');
  if (useCanAny('care:call', 'care:withdraw')) mine.add('help');
  const ref = useRef<HTMLDivElement>(null);
  const shown = inBar(mine, useLength(ref, upright), upright);
  const [open, setOpen] = useState<BarDialog>();
  const close = () => setOpen(undefined);
  useHeldBack(() => setOpen('leave'));

  const setHand = (up: boolean) =>
    void room.command({ type: up ? 'floor:raise-hand' : 'floor:lower-hand' });
  return (
    <Toolbar
      ref={ref}
      className={cx(styles.bar)}
      orientation={upright ? 'vertical' : 'horizontal'}
      data-upright={upright || undefined}
      aria-label={t('label')}
    >
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
      {shown.has('camera') && (
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
      )}
      {shown.has('hand') && (
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
      {shown.has('signs') && <ReactButton />}
      <HelpSignal />
      <MoreMenu mine={mine} shown={shown} onOpen={setOpen} />
      {shown.has('leave') && (
        <BarButton icon={LogOut} label={t('leave')} tone="leave" onPress={() => setOpen('leave')} />
      )}
      <Part>
        <Keyboard dialog={open} onDialog={setOpen} />
      </Part>
      {DIALOGS.map(([name, OneDialog]) => (
        <OnceOpen key={name} isOpen={open === name}>
          <OneDialog isOpen={open === name} onClose={close} />
        </OnceOpen>
      ))}
    </Toolbar>
  );
}

/** A dialog is drawn, and loaded, when it is opened first, and stays for the way it closes. */
function OnceOpen({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const [was, setWas] = useState(false);
  if (isOpen && !was) setWas(true);
  return (
    <Part>
      <Suspense>{was && children}</Suspense>
    </Part>
  );
}

const HelpDialog = lazyPart(async () => (await import('./HelpDialog.tsx')).HelpDialog);
const RecordingDialog = lazyPart(
  async () => (await import('./RecordingDialog.tsx')).RecordingDialog,
);
const ViewDialog = lazyPart(async () => (await import('../stage/ViewDialog.tsx')).ViewDialog);

/** What the bar opens over the room; the palette, which has keys of its own, is apart. */
const DIALOGS = Object.entries({
  view: ViewDialog,
  devices: SoundAndPicture,
  'help-now': HelpNowDialog,
  help: HelpDialog,
  recording: RecordingDialog,
  signs: SignsDialog,
  leave: LeaveDialog,
} satisfies Record<
  Exclude<BarDialog, 'palette'>,
  ComponentType<{ isOpen: boolean; onClose: () => void }>
>);
