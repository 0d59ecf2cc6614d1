import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CareSheet } from '../../../parts/care/CareSheet.tsx';
import { Button } from '../../../ui/Button.tsx';
import { BesideName, type NameFacts } from '../names/BesideName.tsx';
import { useRoom, useView } from '../session/room-context.ts';
import styles from './CarePanel.module.css';

interface Cared extends NameFacts {
  seat: string;
  name: string;
  whereabouts: string;
}

/**
 * For facilitators: what is at hand for who needs help. In the side room it stands ready; of
 * others it is opened by hand, as each reading is recorded.
 */
export function CarePanel() {
  const t = useTranslations('room.care.panel');
  const own = useView(({ care }) => care?.own?.person);
  const rooms = useView(({ care }) => care?.rooms);
  const calls = useView(({ care }) => care?.calls);
  const inside = rooms?.find(({ person }) => person === own);
  const people: Cared[] = [
    ...(inside ? [{ ...inside, seat: inside.person }] : []),
    ...(calls ?? []).filter(({ seat }) => seat !== own),
  ];
  return (
    <section className={styles.panel} aria-label={t('tab')}>
      {people.map((person) => (
        <Sheet key={person.seat} person={person} ready={person.seat === own} />
      ))}
    </section>
  );
}

function Sheet({ person, ready }: { person: Cared; ready: boolean }) {
  const { seat, name, whereabouts } = person;
  const t = useTranslations('room.care.panel');
  const { careSheets } = useRoom();
  const [opened, setOpened] = useState(false);
  return (
    <article className={styles.sheet}>
      <h2>{t('title', { name })}</h2>
      <BesideName of={person} />
      {ready || opened ? (
        <CareSheet
          source={careSheets}
          seat={seat}
          name={name}
          {...(whereabouts === '' ? {} : { whereabouts })}
        />
      ) : (
        <>
          {whereabouts !== '' && <p>{whereabouts}</p>}
          <Button onPress={() => setOpened(true)}>{t('open', { name })}</Button>
        </>
      )}
    </article>
  );
}
