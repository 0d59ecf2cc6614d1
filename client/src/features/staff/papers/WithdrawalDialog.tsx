import { TOLD_HOW } from '@rapport/shared/contract/paper-limits.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { enterWithdrawal } from '../../../http/papers.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { coursePapersKey } from '../query-keys.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import shared from '../courses/Courses.module.css';

interface Meant {
  readonly course: string;
  readonly membership: string;
  readonly paper: string;
  readonly title: string;
}

/** Enters that a client has told that they take a signature back. */
export function WithdrawalDialog({
  of: { course, membership, paper, title },
  onClose,
}: {
  of: Meant;
  onClose: () => void;
}) {
  const t = useTranslations('papers.client.dialog');
  const queries = useQueryClient();
  const [how, setHow] = useState<(typeof TOLD_HOW)[number]>('telephone');
  const [on, setOn] = useState('');
  const [tried, setTried] = useState(false);
  const entering = useMutation({
    mutationFn: () => enterWithdrawal(course, paper, { membership, how, on }),
    networkMode: 'always',
    onSuccess: async () => {
      announce(t('done'));
      await queries.invalidateQueries({ queryKey: coursePapersKey(course) });
      onClose();
    },
  });
  const problem = entering.isError ? problemOf(entering.error) : undefined;
  // The server knows which day it is at the practice, and when it was signed.
  const isWrongDay = on === '' || problem === 'invalid-message';
  const enter = () => {
    setTried(true);
    if (on !== '') entering.mutate();
  };
  return (
    <Dialog
      title={t('title', { title })}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isPending={entering.isPending} onPress={enter}>
          {t('confirm')}
        </Button>
      }
    >
      <div className={shared.part}>
        <p>{t('words')}</p>
        {problem !== undefined && problem !== 'invalid-message' && (
          <ProblemNotice problem={problem} />
        )}
        <Select
          label={t('how')}
          value={how}
          options={TOLD_HOW.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => setHow(TOLD_HOW.find((one) => one === value) ?? 'telephone')}
        />
        <TextField
          type="date"
          label={t('on')}
          value={on}
          onChange={(value) => {
            setOn(value);
            entering.reset();
          }}
          isRequired
          error={tried && isWrongDay ? t('wrongDay') : undefined}
        />
      </div>
    </Dialog>
  );
}
