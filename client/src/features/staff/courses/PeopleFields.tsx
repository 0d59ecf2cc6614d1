import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { PersonListed } from '@rapport/shared/contract/people.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useCourseCalls } from './course-calls.ts';
import {
  courseFaults,
  rolesFor,
  usualRole,
  type CourseDraft,
  type DraftPerson,
} from './course-draft.ts';
import styles from './Courses.module.css';
import { KnownPeople } from './KnownPeople.tsx';
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
  const { settlesLead } = useCourseCalls();
  const setPeople = (next: readonly DraftPerson[]) => onChange({ ...draft, people: next });
  const add = (added: readonly PersonListed[]) =>
    setPeople([
      ...people,
      ...added.map(({ id, name, staff, observes }) => ({
        person: id,
        name,
        staff,
        ...(observes && { observes }),
        role: usualRole({ staff, ...(observes && { observes }) }),
      })),
    ]);
  const fault = courseFaults(draft).people;
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading}>{t('who')}</h2>
      <ul className={styles.list}>
        {people.map((one) => (
          <PersonRow
            key={one.person}
            person={one}
            roles={rolesFor(one, settlesLead)}
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
          <KnownPeople
            choices={known.filter(({ id }) => !people.some(({ person }) => person === id))}
            places={LIMITS.people - people.length}
            onAdd={add}
          />
          <NewClient onAdd={(client) => add([client])} />
        </>
      )}
    </section>
  );
}

function PersonRow({
  person: { name, role },
  roles,
  onRole,
  onRemove,
}: {
  person: DraftPerson;
  roles: readonly MembershipRole[];
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
        options={roles.map((value) => ({ value, label: tCommon(`role.${value}`) }))}
        onChange={(next) => onRole(next as MembershipRole)}
      />
      <Button variant="quiet" aria-label={t('removeNamed', { name })} onPress={onRemove}>
        {t('remove')}
      </Button>
    </li>
  );
}
