import { useTranslations } from 'use-intl/react';
import {
  isBackdropFault,
  preferBackdrop,
  type BackdropFault,
} from '../../../media/backdrop/backdrop-choice.ts';
import type { LocalSourceState } from '../../../media/local-source.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { AboveBar } from '../core/AboveBar.tsx';
import { useRoom } from '../session/room-context.ts';
import { isGone } from './use-gone-devices.ts';

/** A microphone or camera that could not be had, and why. */
export function Fault({
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
    <AboveBar>
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
    </AboveBar>
  );
}

/** The camera was turned off, because nothing hid the room any more. Whether to show it is asked. */
export function BackdropGone({ fault, close }: { fault: BackdropFault; close: React.ReactNode }) {
  const t = useTranslations('devices.backdrop');
  const { media, switches } = useRoom();
  const showRoom = () => {
    preferBackdrop(window, 'none');
    media.local.putBehind('none');
    void switches.set('camera', true);
  };
  return (
    <AboveBar>
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
    </AboveBar>
  );
}
