import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import { seatsInOrder } from '../stage/seats-in-order.ts';
import { ArrivalFacts } from './ArrivalFacts.tsx';
import styles from './Arrivals.module.css';
import { useArrivals } from './use-arrivals.ts';

/** What those who are inside answered, for as long as the session goes on. */
export function ArrivalsInside() {
  const t = useTranslations('door');
  const { arrivals } = useArrivals();
  const seats = useView(({ floor }) => floor?.seats);
  const told = new Set(
    arrivals?.people
      .filter(({ answer, unsigned }) => arrivals.asked || answer || unsigned.length > 0)
      .map(({ seat }) => seat),
  );
  const people = seatsInOrder(seats ?? {}).filter((seat) => told.has(seat));
  if (!seats || people.length === 0) return null;
  return (
    <section className={styles.inside} aria-labelledby="arrivals-title">
      <h2 id="arrivals-title">{t('title')}</h2>
      <ul className={styles.people}>
        {people.map((seat) => {
          const name = seats[seat]?.name ?? '';
          return (
            <li key={seat}>
              <p className={styles.name}>{name}</p>
              <ArrivalFacts seat={seat} name={name} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
