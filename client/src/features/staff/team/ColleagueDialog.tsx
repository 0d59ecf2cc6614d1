import type { Colleague } from '@rapport/shared/contract/staff.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RolesField } from './RolesField.tsx';
import styles from './Team.module.css';
import { useChangeColleague } from './use-change-colleague.ts';

/** Changes what a colleague is in the practice. */
export function ColleagueDialog({
  colleague,
  onClose,
}: {
  colleague: Colleague;
  onClose: () => void;
}) {
  const t = useTranslations('team.change');
  const tCommon = useTranslations('common');
  const { name } = colleague;
  const [roles, setRoles] = useState(colleague.roles);
  const changing = useChangeColleague(colleague, t('done', { name }), onClose);
  return (
    <Dialog
      title={t('title', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tCommon('cancel')}</Button>
          <Button
            variant="primary"
            isPending={changing.isPending}
            onPress={() => {
              if (roles.length > 0) changing.mutate({ roles });
            }}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RolesField roles={roles} onChange={setRoles} missing={roles.length === 0} />
        {changing.isError && <ProblemNotice problem={problemOf(changing.error)} />}
      </div>
    </Dialog>
  );
}
