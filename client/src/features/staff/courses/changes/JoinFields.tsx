import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import type { PersonListed } from '@rapport/shared/contract/people.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../../http/api.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { rolesFor, usualRole } from '../course-draft.ts';
import { useCourseCalls } from '../course-calls.ts';
import { NewClient } from '../NewClient.tsx';
import type { ChangeDraft } from './change-draft.ts';

/** A client whom the list does not know yet. */
const NEW = { staff: false };

/** Who is to join a course, and as what: somebody who is known, or a new client. */
export function JoinFields({
  course,
  draft,
  onChange,
}: {
  course: DeskCourse;
  draft: ChangeDraft;
  onChange: (draft: ChangeDraft) => void;
}) {
  const t = useTranslations('courses.form');
  const tCommon = useTranslations('common');
  const { people, peopleKey, settlesLead } = useCourseCalls();
  const { data, error } = useQuery({ queryKey: peopleKey, queryFn: people });
  const there = course.people.filter(({ left }) => left === undefined);
  const choices = (data?.people ?? []).filter(
    ({ id, staff }) => (settlesLead || !staff) && !there.some(({ person }) => person === id),
  );
  const choose = (person: PersonListed | undefined) =>
    onChange({
      ...draft,
      person: person?.id ?? '',
      name: person?.name ?? '',
      role: usualRole(person ?? NEW),
    });
  const chosen = choices.find(({ id }) => id === draft.person);
  return (
    <>
      {error && <ProblemNotice problem={problemOf(error)} />}
      <Select
        label={t('person')}
        description={t(`notListed.${settlesLead ? 'own' : 'desk'}`)}
        value={draft.person}
        options={[
          { value: '', label: t('choose') },
          // A client who was added just now may not be in the list yet.
          ...(draft.person !== '' && !chosen ? [{ value: draft.person, label: draft.name }] : []),
          ...choices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => choose(choices.find((one) => one.id === id))}
      />
      {draft.person === '' ? (
        <NewClient onAdd={choose} />
      ) : (
        <Select
          label={t('role', { name: draft.name })}
          value={draft.role}
          options={rolesFor(chosen ?? NEW, settlesLead).map((value) => ({
            value,
            label: tCommon(`role.${value}`),
          }))}
          onChange={(role) => onChange({ ...draft, role: role as MembershipRole })}
        />
      )}
    </>
  );
}
