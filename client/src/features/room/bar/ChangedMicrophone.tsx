import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { AboveBar } from '../core/AboveBar.tsx';
import { useRoom, useSound } from '../session/room-context.ts';

/** The browser went over to this microphone, which was plugged in. */
export function ChangedMicrophone({ name, onChoose }: { name: string; onChoose: () => void }) {
  const t = useTranslations('room.bar');
  const devices = useTranslations('devices.added');
  const { media, sound } = useRoom();
  const { news } = useSound();
  // A headset is one thing, and said once.
  const both = news?.kind === 'added' && news.inUse === true && news.is.label === name;
  const dismiss = () => {
    media.local.microphone.dismiss();
    if (both) sound.dismiss();
  };
  return (
    <AboveBar>
      <Notice
        announce="polite"
        title={devices(both ? 'both' : 'microphone', { name })}
        actions={
          <>
            <Button onPress={onChoose}>{t('lookAtDevices')}</Button>
            <Button variant="quiet" onPress={dismiss}>
              {t('understood')}
            </Button>
          </>
        }
      />
    </AboveBar>
  );
}
