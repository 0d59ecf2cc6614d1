import { type ReactNode, type SubmitEvent, useState } from 'react';
import { ProblemNotice } from '../problem/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import styles from './EntryForm.module.css';
import type { Sending } from './use-sending.ts';

/**
 * A page with one form, for who is not signed in yet. What is missing is told once it was tried to
 * send, and the first such field gets the focus.
 */
export function EntryForm({
  title,
  words,
  submit,
  ready,
  sending,
  after,
  foot,
  head,
  children,
}: {
  title: string;
  words: ReactNode;
  submit: string;
  /** Whether nothing is missing. */
  ready: boolean;
  sending: Sending;
  /** Under what went wrong: what else can be done. */
  after?: ReactNode;
  /** Under the button: another way. */
  foot?: ReactNode;
  /** At the end of the page's head. */
  head?: ReactNode;
  /** The fields, given whether what is missing is to be told. */
  children: (tried: boolean) => ReactNode;
}) {
  const [tried, setTried] = useState(false);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (ready) {
      sending.send();
      return;
    }
    const form = event.currentTarget;
    requestAnimationFrame(() =>
      form.querySelector<HTMLInputElement>('[aria-invalid=true]')?.focus(),
    );
  };
  return (
    <PageFrame width="narrow" centred head={head}>
      <form className={styles.form} noValidate onSubmit={onSubmit}>
        <div className={styles.words}>
          <PageHeading>{title}</PageHeading>
          <p>{words}</p>
        </div>
        {children(tried)}
        {sending.problem && <ProblemNotice problem={sending.problem} />}
        {sending.problem && after}
        <Button type="submit" variant="primary" size="large" wide isPending={sending.sending}>
          {submit}
        </Button>
        {foot}
      </form>
    </PageFrame>
  );
}
