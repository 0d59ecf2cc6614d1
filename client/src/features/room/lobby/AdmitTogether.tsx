import { Users } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useRoom, useView } from '../session/room-context.ts';
import { admitTogether, comingTogether } from '../core/coming-together.ts';
import styles from './LobbyPanel.module.css';
import { useStanding } from './use-standing.ts';

/** Lets in several by one press, under the list in which each of them stands by name. */
export function AdmitTogether() {
  const t = useTranslations('room.lobby');
  const { command } = useRoom();
  const lobby = useView((view) => view.lobby);
  const can = useView((view) => view.can);
  const named = useId();
  const coming = comingTogether({ can, ...(lobby && { lobby }) });
  const standing = useStanding(coming.map(({ seat }) => seat));
  const meant = coming.filter(({ seat }) => standing.includes(seat));
  if (meant.length < 2) return null;
  const isEveryone = meant.length === lobby?.waiting?.length;
  return (
    <div className={styles.together}>
      {!isEveryone && (
        <p id={named}>{t('together', { names: meant.map(({ name }) => name).join(', ') })}</p>
      )}
      <Button
        variant="primary"
        wide
        icon={Users}
        {...(!isEveryone && { 'aria-describedby': named })}
        onPress={() => void command(admitTogether(meant))}
      >
        {t(isEveryone ? 'admitAll' : 'admitSome', { count: meant.length })}
      </Button>
    </div>
  );
}
