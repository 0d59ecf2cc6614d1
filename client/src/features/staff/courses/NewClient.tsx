import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { PersonListed } from '@rapport/shared/contract/people.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAddClient } from '../clients/use-add-client.ts';
import styles from './Courses.module.css';

/** Adds a client to the practice, and to the course that is being planned. */
export function NewClient({ onAdd }: { onAdd: (person: PersonListed) => void }) {
  const t = useTranslations('courses.form');
  const [name, setName] = useState('');
  const adding = useAddClient((client) => {
    onAdd({ ...client, staff: false });
    setName('');
  });
  return (
    <>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') adding.mutate(name.trim());
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
