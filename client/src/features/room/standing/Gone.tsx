import { use, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Message } from '../../../ui/Message.tsx';
import { HelpPage } from '../../../parts/help-now/HelpPage.tsx';
import { OwnCall } from '../care/OwnCare.tsx';
import { KeptWordsStrip } from '../kept/KeptWordsStrip.tsx';
import { useCan, useRoom } from '../session/room-context.ts';
import { WaysContext } from './ways-context.ts';

/** Not in the session any more, or not let in. */
export function Gone({ standing }: { standing: 'left' | 'declined' | 'removed' }) {
  const t = useTranslations('room.gone');
  const room = useRoom();
  const { home } = use(WaysContext);
  const canReturn = useCan('lobby:enter');
  const [returning, setReturning] = useState(false);
  const back = async () => {
    setReturning(true);
    await room.enter();
    setReturning(false);
  };
  return (
    <HelpPage width="narrow" centred shown={standing !== 'left'}>
      <Message
        title={t(`${standing}.title`)}
        actions={
          <>
            {canReturn && (
              <Button
                variant="primary"
                size="large"
                isPending={returning}
                onPress={() => void back()}
              >
                {t('return')}
              </Button>
            )}
            {home}
          </>
        }
      >
        <p>{t(`${standing}.words`)}</p>
      </Message>
      <OwnCall numbers={standing === 'left' ? 'here' : 'on-the-page'} />
      <KeptWordsStrip />
    </HelpPage>
  );
}
