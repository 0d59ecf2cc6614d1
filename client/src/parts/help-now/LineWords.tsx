import type { WayShown } from '@rapport/shared/contract/crisis-lines.ts';
import type { Hours as HoursGiven } from '@rapport/shared/contract/hours.ts';
import type { ReactNode } from 'react';
import styles from './Help.module.css';
import { Hours } from './Hours.tsx';
import { Reach } from './Reach.tsx';

/** One line in a list of those to call: who answers, where, how, when. */
export function LineWords({
  name,
  place,
  ways,
  hours,
  note,
  children,
}: {
  name: string;
  /** Country or region; may be empty. */
  place: string;
  ways: readonly WayShown[];
  hours: HoursGiven;
  /** May be empty. */
  note: string;
  children?: ReactNode;
}) {
  return (
    <li>
      <p className={styles.name}>
        <span>{name}</span>
        {place !== '' && <span className={styles.aside}> {place}</span>}
      </p>
      <div className={styles.ways}>
        {ways.map((way, at) => (
          <Reach key={at} way={way} who={name} />
        ))}
      </div>
      <Hours hours={hours} />
      {note !== '' && <p className={styles.aside}>{note}</p>}
      {children}
    </li>
  );
}
