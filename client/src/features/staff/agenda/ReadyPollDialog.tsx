import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import {
  LONGEST_QUESTION,
  POLL_AUDIENCES,
  POLL_KINDS,
} from '@rapport/shared/contract/room/polls-limits.ts';
import { readableLine } from '@rapport/shared/rules/readable-text.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Prepare.module.css';

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
  const tReady = useTranslations('ready');
  const tCommon = useTranslations('common');
  const [poll, setPoll] = useState(thing);
  const done = () => onDone({ ...poll, question: readableLine(poll.question) });
  return (
    <Dialog
      title={t('poll.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tCommon('cancel')}</Button>
          <Button variant="primary" onPress={done}>
            {t('done')}
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <Select
          label={t('poll.which')}
          value={poll.poll}
          options={POLL_KINDS.map((value) => ({ value, label: t(`poll.kind.${value}`) }))}
          onChange={(value) =>
            setPoll({ ...poll, poll: POLL_KINDS.find((one) => one === value) ?? poll.poll })
          }
        />
        <TextField
          label={t('poll.words')}
          description={tReady(`usual.${poll.poll}`)}
          value={poll.question}
          onChange={(question) => setPoll({ ...poll, question })}
          maxLength={LONGEST_QUESTION}
          autoComplete="off"
        />
        <Select
          label={t('poll.whoSees')}
          value={poll.audience}
          options={POLL_AUDIENCES.map((value) => ({ value, label: t(`poll.audience.${value}`) }))}
          onChange={(value) =>
            setPoll({
              ...poll,
              audience: POLL_AUDIENCES.find((one) => one === value) ?? poll.audience,
            })
          }
        />
      </form>
    </Dialog>
  );
}
