import type { Me } from '@rapport/shared/contract/rest.ts';
import { may } from '@rapport/shared/rules/rights.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { crisisLines } from '../../../http/care.ts';
import { Changed } from '../../../parts/care/Changed.tsx';
import { CrisisLineList } from '../../../parts/care/CrisisLineList.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { CRISIS_LINES } from '../query-keys.ts';
import { StaffHead } from '../StaffHead.tsx';
import styles from './Care.module.css';
import { ArrivalRuleCard } from './ArrivalRuleCard.tsx';
import { DeviceRuleCard } from './DeviceRuleCard.tsx';
import { CRISIS, CrisisEditor } from './CrisisEditor.tsx';
import { ProfileCard } from './ProfileCard.tsx';
import { profileQuery } from './profile-query.ts';
import { unsavedLines, useUnsaved } from './unsaved.ts';

/** What a practice settles for all its clients, the crisis numbers first. */
export function CrisisPage({
  me,
  letters,
}: {
  me: Me;
  /** The practice's own words in letters. */
  letters: ReactNode;
}) {
  const t = useTranslations('careSheets');
  const mayChange = may(me.roles, 'practice:change');
  const common = useTranslations('common');
  const queries = useQueryClient();
  const { data, isError, error, refetch } = useQuery({
    queryKey: CRISIS_LINES,
    queryFn: crisisLines,
  });
  const profile = useQuery(profileQuery);
  const unsaved = useUnsaved(unsavedLines, CRISIS);
  const [editing, setEditing] = useState(false);
  const edit = () => {
    if (data && !unsaved) {
      const draft = data.lines.map(({ check: _check, shown: _shown, ...line }) => line);
      unsavedLines.keep(CRISIS, { draft, revision: data.revision });
    }
    setEditing(true);
  };
  return (
    <PageFrame head={<StaffHead me={me} here="crisis" />}>
      <div className={styles.page}>
        <PageHeading>{t('crisis.page')}</PageHeading>
        <h2>{t('crisis.title')}</h2>
        <p className={styles.words}>{t('crisis.words')}</p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={common('loading')} />}
        {data && editing && unsaved && (
          <CrisisEditor
            country={profile.data?.profile.country ?? ''}
            onDone={() => {
              setEditing(false);
              void queries.invalidateQueries({ queryKey: CRISIS_LINES });
            }}
          />
        )}
        {data && !(editing && unsaved) && (
          <>
            {data.lines.every(({ verifiedOn }) => verifiedOn === null) && (
              <Notice tone="warn">{t('crisis.noneVerified')}</Notice>
            )}
            <Card padding="large">
              <CrisisLineList lines={data.lines} />
            </Card>
            {data.changed && <Changed changed={data.changed} />}
            {mayChange && (
              <div className={styles.actions}>
                <Button variant="primary" onPress={edit}>
                  {t(unsaved ? 'goOn' : data.lines.length === 0 ? 'crisis.enter' : 'crisis.change')}
                </Button>
              </div>
            )}
          </>
        )}
        <ProfileCard mayChange={mayChange} />
        <ArrivalRuleCard mayChange={mayChange} />
        <DeviceRuleCard mayChange={mayChange} />
        {mayChange && letters}
      </div>
    </PageFrame>
  );
}
