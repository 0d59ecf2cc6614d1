import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import styles from './Roster.module.css';
import { rosterOf, type RosterSection } from './roster.ts';
import { RosterRow } from './RosterRow.tsx';

/** How many are where, in one line. */
export function RosterLine() {
  const t = useTranslations('roster.parts');
  const roster = useView((view) => view.roster);
  if (!roster) return null;
  return (
    <p className={styles.line}>
      {rosterOf(roster)
        // A number stays with its words.
        .map(({ part, people }) => t(part, { count: people.length }).replaceAll(' ', '\u00a0'))
        .join('\u00a0· ')}
    </p>
  );
}

/** Everyone who belongs to the session and does not wait at the door. */
export function Roster() {
  const roster = useView((view) => view.roster);
  if (!roster) return null;
  return rosterOf(roster).map((section) => <Section key={section.part} {...section} />);
}

function Section({ part, people }: RosterSection) {
  const t = useTranslations('roster.headings');
  // They stand in the part of the list that is about the door.
  if (part === 'waiting' || part === 'turnedAway') return null;
  const id = `roster-${part}`;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{t(part)}</h3>
      <ul className={styles.people}>
        {people.map((person) => (
          <RosterRow key={person.seat} part={part} person={person} />
        ))}
      </ul>
    </section>
  );
}
