import { SignalLow, SignalZero } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { leads } from '@rapport/shared/rules/leads.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Arrivals } from '../arrivals/lazy-arrivals.tsx';
import { MoreAbout } from '../contact/MoreAbout.tsx';
import { BesideName } from '../names/BesideName.tsx';
import { useBadLine, useView } from '../session/room-context.ts';
import styles from './Roster.module.css';
import { sinceOf, type RosterPart, type RosterRow as Row } from './roster.ts';

const SINCE = { lost: 'lostSince', here: 'hereSince', left: 'leftAt' } as const;

/** Somebody who belongs to the session: since when they are where they are, and more on demand. */
export function RosterRow({
  part,
  person,
}: {
  part: Exclude<RosterPart, 'waiting' | 'turnedAway'>;
  person: Row;
}) {
  const t = useTranslations('roster');
  const roles = useTranslations('common.role');
  const format = useFormatter();
  const me = useView((view) => view.me.seat);
  const { seat, name, role } = person;
  const facts = [
    ...(role === 'member' ? [] : [roles(role)]),
    ...(part === 'expected'
      ? []
      : [t(SINCE[part], { time: format.dateTime(sinceOf(person), { timeStyle: 'short' }) })]),
  ];
  return (
    <li className={styles.person}>
      <Avatar name={name} size="small" />
      <span className={styles.who}>
        <span className={styles.name}>{seat === me ? t('you', { name }) : name}</span>
        <BesideName of={person} />
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
        {part === 'here' && <Line seat={seat} />}
        {role === 'member' && <Arrivals part="lacks" seat={seat} />}
      </span>
      {/* Whoever leads signs in: there is no link of theirs, and nothing to sign. */}
      {!leads(role) && (
        <MoreAbout seat={seat} name={name}>
          {role === 'member' && <Arrivals part="facts" seat={seat} name={name} />}
        </MoreAbout>
      )}
    </li>
  );
}

/** That what they say or show does not all get through; nothing while it does. */
function Line({ seat }: { seat: string }) {
  const t = useTranslations('roster.line');
  const line = useBadLine(seat);
  if (!line) return null;
  const Icon = line === 'weak' ? SignalLow : SignalZero;
  return (
    <span className={styles.badLine}>
      <Icon aria-hidden /> <span>{t(line)}</span>
    </span>
  );
}
