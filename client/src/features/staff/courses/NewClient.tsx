import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { PersonListed } from '@rapport/shared/contract/people.ts';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAddClient } from './use-add-client.ts';
import styles from './Courses.module.css';

/** Adds a client to the practice, and to the course that is being planned. */
export function NewClient({ onAdd }: { onAdd: (person: PersonListed) => void }) {
  const t = useTranslations('courses.form');
  const [name, setName] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const adding = useAddClient((client) => {
    onAdd({ ...client, staff: false });
    setName('');
    // Its button has nothing to add then, and would lose the focus; the next name is typed here.
    form.current?.querySelector('input')?.focus();
  });
  return (
    <>
      <form
        ref={form}
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
