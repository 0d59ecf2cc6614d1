import type { PersonListed } from '@rapport/shared/contract/people.ts';
import { foldText } from '@rapport/shared/rules/fold-text.ts';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useCourseCalls } from './course-calls.ts';
import styles from './KnownPeople.module.css';

/** From so many on they are searched, too. */
const SEARCHED_FROM = 9;
/** So many are shown at once, besides those who are ticked. */
const SHOWN = 24;

/** Those whom the practice knows: to be found by name, ticked, and added together. */
export function KnownPeople({
  choices,
  places,
  onAdd,
}: {
  choices: readonly PersonListed[];
  /** How many more the course has room for. */
  places: number;
  onAdd: (people: readonly PersonListed[]) => void;
}) {
  const t = useTranslations('courses.form');
  const group = useRef<HTMLFieldSetElement>(null);
  const { settlesLead } = useCourseCalls();
  const [typed, setTyped] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (choices.length === 0) return null;
  const chosen = choices.filter(({ id }) => ticked.has(id));
  const found = choices.filter(({ name }) => foldText(name).includes(foldText(typed)));
  const first = new Set([...found.slice(0, SHOWN), ...chosen]);
  const more = found.filter((one) => !first.has(one)).length;
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const add = () => {
    onAdd(chosen);
    announce(t('wereAdded', { count: chosen.length }));
    setTicked(new Set());
    setTyped('');
    // The button that was pressed goes away.
    group.current?.focus();
  };
  return (
    <fieldset ref={group} tabIndex={-1} className={styles.known}>
      <legend>{t('known')}</legend>
      <p className={styles.words}>{t(`notListed.${settlesLead ? 'own' : 'desk'}`)}</p>
      {choices.length >= SEARCHED_FROM && (
        <TextField
          type="search"
          label={t('find')}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
      )}
      {first.size === 0 && <p className={styles.words}>{t('noneFound')}</p>}
      <ul className={styles.people}>
        {choices
          .filter((one) => first.has(one))
          .map(({ id, name, staff, observes }) => (
            <li key={id}>
              <Checkbox
                checked={ticked.has(id)}
                onChange={(on) => tick(id, on)}
                {...(staff && { description: t(observes ? 'supervises' : 'worksHere') })}
              >
                {name}
              </Checkbox>
            </li>
          ))}
      </ul>
      {more > 0 && <p className={styles.words}>{t('moreKnown', { count: more })}</p>}
      {chosen.length > places && (
        <p role="alert" className={styles.wrong}>
          {t('tooMany', { places })}
        </p>
      )}
      {chosen.length > 0 && chosen.length <= places && (
        <div>
          <Button onPress={add}>{t('addKnown', { count: chosen.length })}</Button>
        </div>
      )}
    </fieldset>
  );
}
