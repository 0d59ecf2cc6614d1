import { PAPER_LIMITS } from '@rapport/shared/contract/paper-limits.ts';
import type { OwnPaper } from '@rapport/shared/contract/papers.ts';
import { readableLine } from '@rapport/shared/rules/readable-text.ts';
import { type SubmitEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf, type Problem } from '../../../http/api.ts';
import { signPaper } from '../../../http/papers.ts';
import { deviceSecretFor } from '../../../parts/arrival/device-secret.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './OwnPapers.module.css';

/** Signs exactly the words that stand above it, by typing one's name. */
export function SignForm({
  token,
  paper: { id, version, hash },
  onSigned,
  onNewer,
}: {
  token: string;
  paper: OwnPaper;
  onSigned: () => Promise<void>;
  /** The practice has published a newer version meanwhile. */
  onNewer: () => Promise<void>;
}) {
  const t = useTranslations('ownPapers.sign');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const name = readableLine(typed);
  const error =
    name === ''
      ? t('missing')
      : name.length > PAPER_LIMITS.name
        ? t('tooLong', { most: PAPER_LIMITS.name })
        : undefined;

  const send = async () => {
    setSending(true);
    setProblem(undefined);
    try {
      const device = deviceSecretFor(window, token);
      await signPaper({ token, device, paper: id, version, hash, name });
      announce(t('done'));
      await onSigned();
    } catch (thrown) {
      const why = problemOf(thrown);
      if (why === 'stale') await onNewer();
      else setProblem(why);
    } finally {
      setSending(false);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (error === undefined) void send();
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <h2>{t('title')}</h2>
      <p>{t('words')}</p>
      <TextField
        label={t('name')}
        value={typed}
        onChange={setTyped}
        isRequired
        autoComplete="name"
        autoCapitalize="words"
        error={tried ? error : undefined}
      />
      <p className={styles.aside}>{t('fate')}</p>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <Button type="submit" variant="primary" size="large" wide isPending={isSending}>
        {t('submit')}
      </Button>
    </form>
  );
}
