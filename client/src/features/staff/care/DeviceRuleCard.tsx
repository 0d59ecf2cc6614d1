import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleOff, MailCheck } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { deviceRule, keepDeviceRule } from '../../../http/devices.ts';
import { Changed } from '../../../parts/care/Changed.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Card } from '../../../ui/Card.tsx';
import { PictureChoice } from '../../../ui/PictureChoice.tsx';
import styles from './Care.module.css';

const RULE = ['device-rule'] as const;
const PICTURES = { off: <CircleOff />, on: <MailCheck /> };

/** Whether a client on a new device is asked for a code by mail. */
export function DeviceRuleCard({ mayChange }: { mayChange: boolean }) {
  const t = useTranslations('careSheets.device');
  const title = useId();
  const queries = useQueryClient();
  const { data, isError, error, refetch } = useQuery({ queryKey: RULE, queryFn: deviceRule });
  const keeping = useMutation({
    mutationFn: keepDeviceRule,
    networkMode: 'always',
    onSuccess: () => announce(t('saved')),
    // Also where somebody else was quicker: then this shows what they chose.
    onSettled: () => queries.invalidateQueries({ queryKey: RULE }),
  });
  const code = keeping.isPending ? keeping.variables.code : data?.code;
  const option = (value: keyof typeof PICTURES) => ({
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
        {data && (
          <>
            <PictureChoice
              icons
              label={t('question')}
              value={code ? 'on' : 'off'}
              options={[option('off'), option('on')]}
              isDisabled={!mayChange || keeping.isPending}
              onChange={(chosen) =>
                keeping.mutate({ revision: data.revision, code: chosen === 'on' })
              }
            />
            {data.changed && <Changed changed={data.changed} />}
          </>
        )}
        {keeping.isError && <ProblemNotice problem={problemOf(keeping.error)} />}
      </div>
    </Card>
  );
}
