import type { HearingView } from '@rapport/shared/contract/room/hearing.ts';
import { Ear, EarOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Select } from '../../../ui/Select.tsx';
import { useView } from '../session/room-context.ts';
import styles from './HearingOverview.module.css';
import {
  gatheringsOf,
  heardBy,
  type Hearer,
  hearersIn,
  hearersOf,
  hears,
  toldOf,
  type Together,
} from './who-hears.ts';

const NOBODY: HearingView['people'] = {};

/** Who hears whom at this moment, in words: for facilitators. */
export function HearingOverview() {
  const t = useTranslations('room.hearing');
  const people = useView(({ hearing }) => hearing?.people);
  const waiting = useView(({ lobby }) => lobby?.waiting);
  if (!people) return null;
  return (
    <section className={styles.overview} aria-labelledby="hearing-title">
      <h2 id="hearing-title">{t('title')}</h2>
      {gatheringsOf(people).map((gathering) => (
        <Gathering key={gathering.id} {...gathering} />
      ))}
      {waiting && waiting.length > 0 && (
        <div className={styles.gathering}>
          <h3>{t('waiting')}</h3>
          <p>{waiting.map(({ name }) => name).join(', ')}</p>
          <p className={styles.words}>
            <EarOff aria-hidden /> <span>{t('waitingWords')}</span>
          </p>
        </div>
      )}
      <OnePerson />
    </section>
  );
}

function Gathering({ kind, number, people, exceptions }: Together) {
  const t = useTranslations('room.hearing');
  const { say, heard, muted, others } = toldOf({ people, exceptions });
  const silent = say === 'silent' || say === 'nobody';
  return (
    <div className={styles.gathering}>
      <h3>{t(kind, { number })}</h3>
      <p>{namesOf(people)}</p>
      <p className={styles.words}>
        {silent ? <EarOff aria-hidden /> : <Ear aria-hidden />}{' '}
        <span>{t(say, { names: namesOf(heard) })}</span>
      </p>
      {exceptions.length > 0 && (
        <ul className={styles.exceptions}>
          {muted.length > 0 && say !== 'silent' && <li>{t('muted', { names: namesOf(muted) })}</li>}
          {others.map((person) => (
            <Exception key={person.seat} person={person} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** By whom somebody is heard, and why by others than those who are with them. */
function Exception({ person: { name, seat, otherwise } }: { person: Hearer }) {
  const t = useTranslations('room.hearing');
  const names = useNames();
  const people = useView(({ hearing }) => hearing?.people ?? NOBODY);
  if (!otherwise || otherwise.why === 'muted') return null;
  const besides = otherwise.besides ?? [];
  return (
    <li>
      <span>{t(otherwise.why, { name, names: names(heardBy(people, seat)) })}</span>
      {besides.map(({ why, notBy }) => (
        <span key={why}> {t(`besides.${why}`, { names: names(hearersIn(people, notBy)) })}</span>
      ))}
    </li>
  );
}

/** One person chosen: whom they hear, and who hears them. */
function OnePerson() {
  const t = useTranslations('room.hearing');
  const names = useNames();
  const people = useView(({ hearing }) => hearing?.people ?? NOBODY);
  const [seat, setSeat] = useState('');
  const chosen = people[seat] ? seat : '';
  return (
    <div className={styles.one}>
      <Select
        label={t('one')}
        value={chosen}
        options={[
          { value: '', label: t('everyone') },
          ...hearersOf(people).map(({ seat: value, name }) => ({ value, label: name })),
        ]}
        onChange={setSeat}
      />
      <div role="status">
        {chosen !== '' && (
          <>
            <p>{t('hears', { names: names(hears(people, chosen)) })}</p>
            <p>{t('heardBy', { names: names(heardBy(people, chosen)) })}</p>
          </>
        )}
      </div>
    </div>
  );
}

const namesOf = (people: readonly Hearer[]): string => people.map(({ name }) => name).join(', ');

/** What to call people in a row; nobody, where there are none. */
function useNames(): (people: readonly Hearer[]) => string {
  const t = useTranslations('room.hearing');
  return (people) => (people.length === 0 ? t('noName') : namesOf(people));
}
