import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { PersonListed } from '@rapport/shared/contract/people.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { addClient } from '../../../http/courses.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { PEOPLE } from './course-keys.ts';
import styles from './Courses.module.css';
import { newId } from './new-id.ts';

/** Adds a client to the practice, and to the course that is being planned. */
export function NewClient({ onAdd }: { onAdd: (person: PersonListed) => void }) {
  const t = useTranslations('courses.form');
  const queries = useQueryClient();
  // It stays until the client is added: a request that is sent again adds one.
  const [id, setId] = useState(newId);
  const [name, setName] = useState('');
  const adding = useMutation({
    mutationFn: () => addClient(id, name.trim()),
    networkMode: 'always',
    onSuccess: () => {
      onAdd({ id, name: name.trim(), staff: false });
      setId(newId());
      setName('');
      void queries.invalidateQueries({ queryKey: PEOPLE });
    },
    onError: (error) => {
      // The first try had arrived after all, and the name was changed since: this is another one.
      if (problemOf(error) === 'stale') setId(newId());
    },
  });
  return (
    <>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') adding.mutate();
        }}
      >
        <TextField
          label={t('newClient')}
          description={t('newClientWords')}
          value={name}
          onChange={setName}
          maxLength={LIMITS.name}
          autoCapitalize="words"
          autoComplete="off"
        />
        <Button type="submit" isPending={adding.isPending} isDisabled={name.trim() === ''}>
          {t('addClient')}
        </Button>
      </form>
      {adding.isError && <ProblemNotice problem={problemOf(adding.error)} />}
    </>
  );
}
