import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { PersonListed } from '@rapport/shared/contract/people.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { courseFaults, rolesFor, type CourseDraft, type DraftPerson } from './course-draft.ts';
import styles from './Courses.module.css';
import { NewClient } from './NewClient.tsx';

/** Who is in a course that is being planned. */
export function PeopleFields({
  draft,
  known,
  tried,
  onChange,
}: {
  draft: CourseDraft;
  known: readonly PersonListed[];
  tried: boolean;
  onChange: (draft: CourseDraft) => void;
}) {
  const t = useTranslations('courses.form');
  const heading = useId();
  const { people } = draft;
  const setPeople = (next: readonly DraftPerson[]) => onChange({ ...draft, people: next });
  const add = ({ id, name, staff }: PersonListed) =>
    setPeople([...people, { person: id, name, staff, role: staff ? 'co-facilitator' : 'member' }]);
  const fault = courseFaults(draft).people;
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading}>{t('who')}</h2>
      <ul className={styles.list}>
        {people.map((one) => (
          <PersonRow
            key={one.person}
            person={one}
            onRole={(role) =>
              setPeople(people.map((p) => (p.person === one.person ? { ...p, role } : p)))
            }
            onRemove={() => setPeople(people.filter((p) => p.person !== one.person))}
          />
        ))}
      </ul>
      {tried && fault && (
        <p role="alert" tabIndex={-1} data-missing className={styles.wrong}>
          {t(fault)}
        </p>
      )}
      {people.length < LIMITS.people && (
        <>
          <KnownPerson
            choices={known.filter(({ id }) => !people.some(({ person }) => person === id))}
            onAdd={add}
          />
          <NewClient onAdd={add} />
        </>
      )}
    </section>
  );
}

function PersonRow({
  person: { name, role, staff },
  onRole,
  onRemove,
}: {
  person: DraftPerson;
  onRole: (role: MembershipRole) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('courses.form');
  const tCommon = useTranslations('common');
  return (
    <li className={styles.row}>
      <span className={styles.grow}>
        <span className={styles.name}>{name}</span>
      </span>
      <Select
        label={t('role', { name })}
        hideLabel
        value={role}
        options={rolesFor(staff).map((value) => ({ value, label: tCommon(`role.${value}`) }))}
        onChange={(next) => onRole(next as MembershipRole)}
      />
      <Button variant="quiet" aria-label={t('removeNamed', { name })} onPress={onRemove}>
        {t('remove')}
      </Button>
    </li>
  );
}

function KnownPerson({
  choices,
  onAdd,
}: {
  choices: readonly PersonListed[];
  onAdd: (person: PersonListed) => void;
}) {
  const t = useTranslations('courses.form');
  const [chosen, setChosen] = useState('');
  if (choices.length === 0) return null;
  const person = choices.find(({ id }) => id === chosen);
  return (
    <>
      <div className={styles.add}>
        <Select
          label={t('person')}
          value={person?.id ?? ''}
          options={[
            { value: '', label: t('choose') },
            ...choices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setChosen}
        />
        <Button
          isDisabled={!person}
          onPress={() => {
            if (person) onAdd(person);
            setChosen('');
          }}
        >
          {person ? t('addNamed', { name: person.name }) : t('add')}
        </Button>
      </div>
      <p className={styles.aside}>{t('personWords')}</p>
    </>
  );
}
