import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import { readableLine } from '@rapport/shared/rules/readable-text.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PollFields } from '../../../parts/polls/PollFields.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';

type Poll = Extract<ReadyThing, { kind: 'poll' }>;

/** The least that is told: the answers go to facilitators. */
const BLANK: Poll = { kind: 'poll', poll: 'mood', audience: 'leaders', question: '' };

/** A question to lie ready: what is asked, in which words, and who sees the answers. */
export function ReadyPollDialog({
  thing = BLANK,
  onDone,
  onClose,
}: {
  thing: Poll | undefined;
  onDone: (thing: Poll) => void;
  onClose: () => void;
}) {
  const t = useTranslations('prepare');
  const tPoll = useTranslations('prepare.poll');
  const [{ kind, question, audience }, setPoll] = useState({ ...thing, kind: thing.poll });
  return (
    <FormDialog
      title={tPoll('title')}
      submit={t('done')}
      onSubmit={() =>
        onDone({ kind: 'poll', poll: kind, question: readableLine(question), audience })
      }
      onClose={onClose}
    >
      <PollFields
        value={{ kind, question, audience }}
        onChange={(change) => setPoll((before) => ({ ...before, ...change }))}
        t={tPoll}
      />
    </FormDialog>
  );
}
