import type { Colleague } from '@rapport/shared/contract/staff.ts';
import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import { isEmail } from '@rapport/shared/rules/email.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeAddress } from '../../../http/staff.ts';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ME } from '../query-keys.ts';
import { TEAM } from './team-query.ts';

/** Changes the address that a colleague signs in with. */
export function AddressDialog({
  colleague: { id, name, email, revision },
  onClose,
}: {
  colleague: Colleague;
  onClose: () => void;
}) {
  const t = useTranslations('team.address');
  const queries = useQueryClient();
  const [next, setNext] = useState(email);
  const [tried, setTried] = useState(false);
  const isAddress = isEmail(next.trim());
  const sending = useSending(async () => {
    try {
      await changeAddress(id, { email: next.trim(), revision });
    } finally {
      // What was refused was refused for something that this page does not show yet.
      void queries.invalidateQueries({ queryKey: TEAM });
      void queries.invalidateQueries({ queryKey: ME });
    }
    announce(t('done', { name }));
    onClose();
  });
  const send = () => {
    setTried(true);
    if (isAddress) sending.send();
  };
  return (
    <FormDialog
      title={t('title', { name })}
      submit={t('save')}
      onSubmit={send}
      onClose={onClose}
      isPending={sending.sending}
    >
      <p>{t('words', { name })}</p>
      <TextField
        name="new-email"
        type="email"
        label={t('label')}
        value={next}
        onChange={setNext}
        maxLength={STAFF_LIMITS.email}
        isRequired
        autoComplete="off"
        error={tried && !isAddress ? t('missing') : undefined}
      />
      {sending.problem && <ProblemNotice problem={sending.problem} />}
    </FormDialog>
  );
}
