import { use } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Message } from '../../../ui/Message.tsx';
import { HelpPage } from '../../../parts/help-now/HelpPage.tsx';
import { OpenCalls } from '../care/OpenCalls.tsx';
import { OwnCall } from '../care/OwnCare.tsx';
import { KeptWordsStrip } from '../kept/KeptWordsStrip.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { WaysContext } from './ways-context.ts';

/** The session is over, for everyone. */
export function Ended() {
  const t = useTranslations('room.gone');
  const { command } = useRoom();
  const ways = use(WaysContext);
  const called = useView(({ care }) => care?.called !== undefined);
  const canReopen = useCan('session:reopen');
  return (
    <HelpPage width="narrow" centred>
      <Message
        title={t('ended.title')}
        actions={
          <>
            {ways.home}
            {canReopen && (
              <Button variant="quiet" onPress={() => void command({ type: 'session:reopen' })}>
                {t('reopen')}
              </Button>
            )}
          </>
        }
      >
        <p>{t('ended.words')}</p>
        {!canReopen && !called && <p>{t('close')}</p>}
      </Message>
      <OwnCall numbers="here" />
      <OpenCalls />
      {ways.after}
      <KeptWordsStrip />
    </HelpPage>
  );
}
