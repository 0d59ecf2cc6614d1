import type { BreakoutView } from '@rapport/shared/contract/room/breakout.ts';
import { ConciergeBell, DoorOpen } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useConnection, useRoom, useView } from '../session/room-context.ts';
import { useServerNow } from '../session/use-server-now.ts';
import { isSaidAlone } from './alone.ts';
import { MovePerson } from './MovePerson.tsx';
import styles from './RoomCard.module.css';
import { usePeople } from './use-people.ts';

const EVERY_MS = 2000;

type Room = NonNullable<BreakoutView['rooms']>[number];

/** One breakout at a glance: who is there, how far they are, and whether they call a facilitator. */
export function RoomCard({
  room,
  withTask,
}: {
  room: Room;
  /** Whether it says what they do: where that is not the same in all of them. */
  withTask: boolean;
}) {
  const t = useTranslations('room.breakout');
  const format = useFormatter();
  const { command } = useRoom();
  const { people, nameOf } = usePeople();
  const here = useView(({ breakout }) => breakout?.own?.id === room.id);
  const canVisit = useCan('breakout:visit');
  const now = useServerNow(EVERY_MS);
  const liveSince = useConnection((snapshot) => snapshot.liveSince);
  const { number, help, task, step, seats } = room;
  return (
    <li className={styles.room} data-help={help !== undefined || undefined}>
      <div className={styles.head}>
        <h3>{t('group', { number })}</h3>
        {help !== undefined && (
          <span className={styles.help}>
            <ConciergeBell aria-hidden />{' '}
            <span>{t('callsSince', { time: format.dateTime(help, { timeStyle: 'short' }) })}</span>
          </span>
        )}
        {step !== undefined && <span className={styles.soft}>{step}</span>}
        {here ? (
          <span className={styles.soft}>{t('visitHere')}</span>
        ) : (
          canVisit && (
            <Button
              icon={DoorOpen}
              variant={help === undefined ? 'secondary' : 'primary'}
              aria-label={t('visitNamed', { number })}
              onPress={() => void command({ type: 'breakout:visit', to: room.id })}
            >
              {t('visit')}
            </Button>
          )
        )}
      </div>
      {withTask && <p className={styles.soft}>{task ?? t('taskNone')}</p>}
      {seats.length === 0 && <p className={styles.soft}>{t('empty')}</p>}
      <ul className={styles.people}>
        {seats.map((seat) => (
          <li key={seat}>
            <MovePerson seat={seat} from={room.id} />
            {people[seat]?.connected === false && (
              <span className={styles.soft}> {t('offline')}</span>
            )}
          </li>
        ))}
      </ul>
      {isSaidAlone(room, now, liveSince) && (
        <p className={styles.soft}>
          <span>{t('alone')}</span>
          {seats.length === 1 && <span>{`: ${seats.map(nameOf).join('')}`}</span>}
        </p>
      )}
    </li>
  );
}
