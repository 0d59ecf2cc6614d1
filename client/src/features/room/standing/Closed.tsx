import { use, useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Message } from '../../../ui/Message.tsx';
import { HelpPage } from '../../../parts/help-now/HelpPage.tsx';
import { useConnection, useRoom } from '../session/room-context.ts';
import { reloadOnce } from '../../../parts/loading/reload-once.ts';
import { WaysContext } from './ways-context.ts';

/** The server has ended the connection for good, and says why. */
export function Closed() {
  const t = useTranslations();
  const { connection, hasDisowned } = useRoom();
  const { home } = use(WaysContext);
  const reason = useConnection((snapshot) => snapshot.reason) ?? 'unavailable';
  useEffect(() => {
    if (reason === 'protocol-mismatch') reloadOnce();
  }, [reason]);
  if (reason === 'superseded') {
    return (
      <HelpPage width="narrow" centred>
        <Message
          title={t('room.gone.superseded.title')}
          actions={
            <>
              <Button variant="primary" size="large" onPress={() => connection.reopen()}>
                {t('room.gone.useHere')}
              </Button>
              {home}
            </>
          }
        >
          <p>{t('room.gone.superseded.words')}</p>
        </Message>
      </HelpPage>
    );
  }
  if (reason === 'link-revoked' && hasDisowned) {
    return (
      <HelpPage width="narrow" centred>
        <Message title={t('room.device.disowned.title')}>
          <p>{t('room.device.disowned.words')}</p>
        </Message>
      </HelpPage>
    );
  }
  return (
    <HelpPage width="narrow" centred>
      <Message
        title={t(`errors.${reason}.title`)}
        actions={
          <>
            {/* Loaded anew, the page of the session asks to sign in. */}
            <Button onPress={() => window.location.reload()}>
              {t(reason === 'not-signed-in' ? 'room.gone.signIn' : 'common.reload')}
            </Button>
            {home}
          </>
        }
      >
        <p>{t(`errors.${reason}.words`)}</p>
      </Message>
    </HelpPage>
  );
}
