import { Hand } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { handsInOrder } from './hands-in-order.ts';
import styles from './HandsStrip.module.css';

/** For those who lead: whose hands are up, in their order. Whoever has had their say is taken off. */
export function HandsStrip() {
  const t = useTranslations('room.hands');
  const leads = useView(({ lobby }) => lobby?.waiting !== undefined);
  const hands = useView(({ floor }) => handsInOrder(floor?.seats ?? {}));
  if (!leads || hands === '') return null;
  return (
    <section className={styles.strip} aria-label={t('label')}>
      <Hand aria-hidden className={styles.icon} />
      <ol className={styles.hands}>
        {hands.split(' ').map((seat, index) => (
          <Raised key={seat} seat={seat} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}

function Raised({ seat, number }: { seat: string; number: number }) {
  const t = useTranslations('room.hands');
  const { command } = useRoom();
  const name = useView(({ floor }) => floor?.seats[seat]?.name ?? '');
  const canLower = useCan('floor:lower-seat-hand', seat);
  const words = t('place', { number, name });
  return (
    <li>
      {canLower ? (
        <Button
          aria-label={t('lower', { number, name })}
          onPress={() => void command({ type: 'floor:lower-seat-hand', seat })}
        >
          {words}
        </Button>
      ) : (
        <span className={styles.own}>{words}</span>
      )}
    </li>
  );
}
