import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Message } from '../../../ui/Message.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useCan, useRoom } from '../session/room-context.ts';

/** The session is over, for everyone. */
export function Ended() {
  const t = useTranslations('room.gone');
  const { command } = useRoom();
  const canReopen = useCan('session:reopen');
  return (
    <PageFrame width="narrow" centred>
      <Message
        title={t('ended.title')}
        actions={
          canReopen ? (
            <Button onPress={() => void command({ type: 'session:reopen' })}>{t('reopen')}</Button>
          ) : undefined
        }
      >
        <p>{t('ended.words')}</p>
        {!canReopen && <p>{t('close')}</p>}
      </Message>
    </PageFrame>
  );
}
