import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Message } from '../../../ui/Message.tsx';
import { HelpPage } from '../../../parts/help-now/HelpPage.tsx';
import { OpenCalls } from '../care/OpenCalls.tsx';
import { OwnCall } from '../care/OwnCare.tsx';
import { KeptWordsStrip } from '../kept/KeptWordsStrip.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';

/** The session is over, for everyone. */
export function Ended() {
  const t = useTranslations('room.gone');
  const { command } = useRoom();
  const called = useView(({ care }) => care?.called !== undefined);
  const canReopen = useCan('session:reopen');
  return (
    <HelpPage width="narrow" centred>
      <Message
        title={t('ended.title')}
        actions={
          canReopen ? (
            <Button onPress={() => void command({ type: 'session:reopen' })}>{t('reopen')}</Button>
          ) : undefined
        }
      >
        <p>{t('ended.words')}</p>
        {!canReopen && !called && <p>{t('close')}</p>}
      </Message>
      <OwnCall numbers="here" />
      <OpenCalls />
      <KeptWordsStrip />
    </HelpPage>
  );
}
