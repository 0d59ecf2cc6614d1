import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { HelpPage } from '../../../parts/help-now/HelpPage.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { HelpSignalInLobby } from '../care/HelpSignal.tsx';
import { OwnCall } from '../care/OwnCare.tsx';
import { Overlays } from '../layout/Overlays.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { AskBeforeBack } from './AskBeforeBack.tsx';
import styles from './WaitingRoom.module.css';

/** Another device than the one that has the seat waits to be let in. */
export function NewDevice() {
  const t = useTranslations('room.device');
  const { command } = useRoom();
  const title = useView(({ session }) => session.title);
  const mayLeave = useCan('floor:leave');
  return (
    <HelpPage width="narrow" centred>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <PageHeading>{t('title')}</PageHeading>
        <p className={styles.what} role="status">
          {t('words')}
        </p>
        <p className={styles.unseen}>{t('unseen')}</p>
        <HelpSignalInLobby />
        <OwnCall numbers="here" />
        {mayLeave && (
          <Button variant="quiet" onPress={() => void command({ type: 'floor:leave' })}>
            {t('leave')}
          </Button>
        )}
      </div>
      <Overlays onPage />
      {mayLeave && <AskBeforeBack />}
    </HelpPage>
  );
}
