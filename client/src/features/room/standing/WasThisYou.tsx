import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Message } from '../../../ui/Message.tsx';
import { HelpPage } from '../../../parts/help-now/HelpPage.tsx';
import { Overlays } from '../layout/Overlays.tsx';
import { useRoom } from '../session/room-context.ts';

/** Another device was let in on this one's place: its person is asked whether it was them. */
export function WasThisYou() {
  const t = useTranslations('room.device.asked');
  const { command, disown } = useRoom();
  return (
    <HelpPage width="narrow" centred>
      <Message
        title={t('title')}
        actions={
          <>
            <Button
              variant="primary"
              size="large"
              onPress={() => void command({ type: 'lobby:was-me' })}
            >
              {t('yes')}
            </Button>
            <Button variant="secondary" size="large" onPress={() => void disown()}>
              {t('no')}
            </Button>
          </>
        }
      >
        <p>{t('words')}</p>
        <p>{t('noMeans')}</p>
      </Message>
      <Overlays onPage />
    </HelpPage>
  );
}
