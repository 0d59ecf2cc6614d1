import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Message } from '../../../ui/Message.tsx';
import { HelpPage } from '../../../parts/help-now/HelpPage.tsx';
import { Overlays } from '../layout/Overlays.tsx';
import { useRoom } from '../session/room-context.ts';

/** The same person is in the session on another device, and has said so. */
export function Elsewhere() {
  const t = useTranslations('room.device.elsewhere');
  const { enter, disown } = useRoom();
  return (
    <HelpPage width="narrow" centred>
      <Message
        title={t('title')}
        actions={
          <>
            <Button variant="primary" size="large" onPress={() => void enter()}>
              {t('askHere')}
            </Button>
            <Button variant="quiet" onPress={() => void disown()}>
              {t('no')}
            </Button>
          </>
        }
      >
        <p>{t('words')}</p>
      </Message>
      <Overlays onPage />
    </HelpPage>
  );
}
