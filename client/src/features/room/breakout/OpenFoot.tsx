import { DoorOpen, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { useRoom } from '../session/room-context.ts';
import { useSnapshot } from '../session/use-snapshot.ts';
import { leftOut, notYet } from './not-yet.ts';
import styles from './OpenFoot.module.css';
import { usePeople } from './use-people.ts';

/** Opens the breakouts, or says why they can not be opened yet. It stays in sight. */
export function OpenFoot() {
  const t = useTranslations('breakoutPlan');
  const breakout = useTranslations('room.breakout');
  const { command } = useRoom();
  // Drawn anew only when what it says has changed: a view comes with every hand and every word.
  const { why, staying, away } = useSnapshot((view) => ({ why: notYet(view), ...leftOut(view) }));
  const { nameOf } = usePeople();
  const [pressed, setPressed] = useState('');
  const [opening, setOpening] = useState(false);
  const id = useId();
  const reason =
    why?.why === 'conflict'
      ? t('notYet.conflict', { one: nameOf(why.pair[0]), other: nameOf(why.pair[1]) })
      : why && t(`notYet.${why.why}`);
  const press = async () => {
    if (reason !== undefined) {
      setPressed(reason);
      announce(reason, 'now');
      return;
    }
    setOpening(true);
    await command({ type: 'breakout:open' });
    setOpening(false);
  };
  const told = (seats: readonly string[]) => ({
    count: seats.length,
    names: seats.map(nameOf).join(', '),
  });
  return (
    <div className={styles.foot}>
      <div id={id} className={styles.notes}>
        {reason === undefined ? (
          <>
            {staying.length > 0 && <p>{t('staying', told(staying))}</p>}
            {away.length > 0 && <p>{t('notHere', told(away))}</p>}
          </>
        ) : (
          <p className={styles.reason} data-pressed={pressed === reason || undefined}>
            {pressed === reason && <TriangleAlert aria-hidden className={styles.icon} />}
            <span>{reason}</span>
          </p>
        )}
      </div>
      <Button
        variant="primary"
        wide
        icon={DoorOpen}
        aria-describedby={id}
        isPending={opening}
        onPress={() => void press()}
      >
        {breakout('open')}
      </Button>
    </div>
  );
}
