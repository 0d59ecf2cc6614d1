import { COURSE_LIMITS } from '@rapport/shared/contract/course-limits.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Clients.module.css';
import { useAddClient } from './use-add-client.ts';

/** Asks for a new client's name, and goes on to their record. */
export function AddClientDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('clients.add');
  const tCommon = useTranslations('common');
  const [, navigate] = useLocation();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const adding = useAddClient((client) => {
    announce(t('done', { name: client.name }));
    onClose();
    navigate(`/clients/${encodeURIComponent(client.id)}`);
  });
  const isMissing = name.trim() === '';
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isMissing && !adding.isPending) adding.mutate(name.trim());
        }}
      >
        <p>{t('words')}</p>
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          maxLength={COURSE_LIMITS.name}
          isRequired
          autoFocus
          autoCapitalize="words"
          autoComplete="off"
          error={tried && isMissing ? t('missing') : undefined}
        />
        {adding.isError && <ProblemNotice problem={problemOf(adding.error)} />}
        <div className={styles.actions}>
          <Button type="submit" variant="primary" isPending={adding.isPending}>
            {t('submit')}
          </Button>
          <Button onPress={onClose}>{tCommon('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
