import type { ArrivalAsking } from '@rapport/shared/contract/arrival-limits.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Archive, CircleOff, MessageCircleQuestion } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { arrivalRule, keepArrivalRule } from '../../../http/arrivals.ts';
import { Changed } from '../../../parts/care/Changed.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Card } from '../../../ui/Card.tsx';
import { PictureChoice } from '../../../ui/PictureChoice.tsx';
import styles from './Care.module.css';

const RULE = ['arrival-rule'] as const;
const PICTURES = { off: <CircleOff />, asked: <MessageCircleQuestion />, kept: <Archive /> };

/** Whether clients are asked where they are before each session, and whether that is kept. */
export function ArrivalRuleCard({ mayChange }: { mayChange: boolean }) {
  const t = useTranslations('careSheets.arrival');
  const title = useId();
  const queries = useQueryClient();
  const { data, isError, error, refetch } = useQuery({ queryKey: RULE, queryFn: arrivalRule });
  const keeping = useMutation({
    mutationFn: keepArrivalRule,
    networkMode: 'always',
    onSuccess: () => announce(t('saved')),
    // Also where somebody else was quicker: then this shows what they chose.
    onSettled: () => queries.invalidateQueries({ queryKey: RULE }),
  });
  const chosen = keeping.isPending ? keeping.variables.asking : data?.asking;
  const option = (value: ArrivalAsking) => ({
    value,
    label: t(`options.${value}.label`),
    words: t(`options.${value}.words`),
    picture: PICTURES[value],
  });
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.fields}>
        <h2 id={title}>{t('title')}</h2>
        <p className={styles.aside}>{t('words')}</p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {data && chosen && (
          <>
            <PictureChoice
              icons
              label={t('question')}
              value={chosen}
              options={[option('off'), option('asked'), option('kept')]}
              isDisabled={!mayChange || keeping.isPending}
              onChange={(asking) => keeping.mutate({ revision: data.revision, asking })}
            />
            {data.changed && <Changed changed={data.changed} />}
          </>
        )}
        {keeping.isError && <ProblemNotice problem={problemOf(keeping.error)} />}
      </div>
    </Card>
  );
}
