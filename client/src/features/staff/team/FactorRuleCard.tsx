import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { setFactorRule } from '../../../http/account.ts';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { FACTOR_RULE, factorRuleQuery } from './factor-rule-query.ts';
import styles from './Team.module.css';

/** Whether everyone who works here needs a second step. */
export function FactorRuleCard() {
  const t = useTranslations('account.rule');
  const title = useId();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const { data, isError, error, refetch } = useQuery(factorRuleQuery);
  const setting = useMutation({
    mutationFn: setFactorRule,
    networkMode: 'always',
    onSuccess: (_none, required) => announce(t(required ? 'on' : 'off')),
    onSettled: () => queries.invalidateQueries({ queryKey: FACTOR_RULE }),
  });
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.form}>
        <h2 id={title}>{t('title')}</h2>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {data && (
          <>
            <p>{t(data.required ? 'words' : 'wordsOff')}</p>
            <div>
              <Button
                isPending={setting.isPending}
                onPress={() => (data.required ? setSure(true) : setting.mutate(true))}
              >
                {t(data.required ? 'turnOff' : 'turnOn')}
              </Button>
            </div>
          </>
        )}
        {setting.isError && <ProblemNotice problem={problemOf(setting.error)} />}
      </div>
      <ConfirmDialog
        title={t('sure')}
        confirm={t('turnOff')}
        danger
        isOpen={sure}
        onConfirm={() => setting.mutate(false)}
        onClose={() => setSure(false)}
      >
        {t('sureWords')}
      </ConfirmDialog>
    </Card>
  );
}
