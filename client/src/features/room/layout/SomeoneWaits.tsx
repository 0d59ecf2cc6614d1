import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { useOpenPanels } from './panels-context.ts';
import styles from './SomeoneWaits.module.css';

/** Someone is at the door, for those who lead and look elsewhere; it can be put off. */
export function SomeoneWaits() {
  const t = useTranslations('room.lobby');
  const { command } = useRoom();
  const { shown, open } = useOpenPanels();
  const waiting = useView(({ lobby }) => lobby?.waiting);
  const [putOff, setPutOff] = useState<readonly string[]>([]);
  const fresh = waiting?.filter(({ seat }) => !putOff.includes(seat)) ?? [];
  const [first] = fresh;
  const canAdmit = useCan('lobby:admit', first?.seat ?? '');
  if (!first || shown === 'people') return null;
  const one = fresh.length === 1;
  return (
    <div className={styles.waits}>
      <Avatar name={first.name} size="small" />
      <span className={styles.words}>
        {one ? t('arrived', { name: first.name }) : t('some', { count: fresh.length })}
      </span>
      {one && canAdmit ? (
        <Button
          variant="primary"
          aria-label={t('admitNamed', { name: first.name })}
          onPress={() => void command({ type: 'lobby:admit', seat: first.seat })}
        >
          {t('admit')}
        </Button>
      ) : (
        <Button variant="primary" onPress={() => open('people', { focus: true })}>
          {t('look')}
        </Button>
      )}
      <IconButton
        icon={X}
        label={t('later')}
        onPress={() => setPutOff([...putOff, ...fresh.map(({ seat }) => seat)])}
      />
    </div>
  );
}
