import type { ArrivalAnswer, ArrivalShown } from '@rapport/shared/contract/arrival.ts';
import {
  CircleCheck,
  CircleHelp,
  FileX,
  MapPin,
  Phone,
  PhoneOff,
  UserRound,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhoneLink } from '../../../parts/phone/PhoneLink.tsx';
import styles from './Arrivals.module.css';
import { useArrivals } from './use-arrivals.ts';

/** What one person answered before coming in, and what is missing. */
export function ArrivalFacts({ seat, name }: { seat: string; name: string }) {
  const t = useTranslations('door');
  const { arrivals, failed } = useArrivals();
  const person = arrivals?.people.find((one) => one.seat === seat);
  if (failed && !arrivals) return <p className={styles.facts}>{t('failed')}</p>;
  if (!arrivals || !person) return null;
  return <Facts person={person} asked={arrivals.asked} name={name} />;
}

function Facts({
  person: { answer, unsigned, lacks },
  asked,
  name,
}: {
  person: ArrivalShown;
  asked: boolean;
  name: string;
}) {
  const t = useTranslations('door.facts');
  const isMissing = (asked && !answer) || unsigned.some(({ required }) => required);
  if (!answer && !isMissing && unsigned.length === 0) return null;
  return (
    <ul className={styles.facts}>
      {answer && <Answered answer={answer} name={name} />}
      {asked && !answer && (
        <Fact icon={CircleHelp} warn>
          {t('unanswered')}
        </Fact>
      )}
      {unsigned.length > 0 && (
        <Fact icon={FileX} warn={unsigned.some(({ required }) => required)}>
          {t('unsigned', {
            titles: unsigned
              .map(({ title, required }) => (required ? t('required', { title }) : title))
              .join(', '),
          })}
        </Fact>
      )}
      {isMissing && !lacks && <Fact icon={CircleCheck}>{t('excused')}</Fact>}
    </ul>
  );
}

function Answered({ answer, name }: { answer: ArrivalAnswer; name: string }) {
  const t = useTranslations('door.facts');
  const { where, by, alone, phone } = answer;
  return (
    <>
      <Fact icon={MapPin}>{t(by === 'words' ? 'where' : by, { where })}</Fact>
      <Fact icon={alone ? UserRound : Users} warn={!alone}>
        {t(alone ? 'alone' : 'notAlone')}
      </Fact>
      <Fact icon={phone ? Phone : PhoneOff}>
        {phone === undefined ? (
          t('noPhone')
        ) : (
          <>
            <span>{t('phone')}</span>{' '}
            <PhoneLink phone={phone} label={t('call', { name, number: phone.text })} />
          </>
        )}
      </Fact>
    </>
  );
}

/** One line: what stands out does so by its weight and its icon, never by colour. */
function Fact({
  icon: Icon,
  warn = false,
  children,
}: {
  icon: LucideIcon;
  warn?: boolean;
  children: ReactNode;
}) {
  return (
    <li className={styles.fact} data-warn={warn || undefined}>
      <Icon aria-hidden />
      <span>{children}</span>
    </li>
  );
}
