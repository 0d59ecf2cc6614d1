import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf, type Problem } from '../../../http/api.ts';
import { withdrawPaper } from '../../../http/papers.ts';
import { deviceSecretFor } from '../../../parts/arrival/device-secret.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';

/** Takes back what was signed of a paper, once that was confirmed. */
export function TakeBack({
  token,
  paper,
  onDone,
}: {
  token: string;
  paper: string;
  onDone: () => Promise<void>;
}) {
  const t = useTranslations('ownPapers.takeBack');
  const [isOpen, setOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    setSending(true);
    setProblem(undefined);
    try {
      await withdrawPaper(token, deviceSecretFor(window, token), paper);
      announce(t('done'));
      await onDone();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setSending(false);
    }
  };
  return (
    <div>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <Button variant="secondary" isPending={isSending} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <ConfirmDialog
        title={t('title')}
        confirm={t('confirm')}
        isOpen={isOpen}
        onConfirm={() => void send()}
        onClose={() => setOpen(false)}
      >
        {t('words')}
      </ConfirmDialog>
    </div>
  );
}
