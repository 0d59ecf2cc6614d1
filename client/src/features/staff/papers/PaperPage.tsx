import type { PaperDetail } from '@rapport/shared/contract/papers.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { Changed } from '../../../parts/care/Changed.tsx';
import { PaperText } from '../../../parts/papers/PaperText.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useUnsaved } from '../care/unsaved.ts';
import shared from '../courses/Courses.module.css';
import { StaffHead } from '../StaffHead.tsx';
import { PaperEditor } from './PaperEditor.tsx';
import { PaperVersions } from './PaperVersions.tsx';
import { PAPERS } from '../query-keys.ts';
import { paperQuery } from './papers-query.ts';
import { PublishButton } from './PublishButton.tsx';
import { unsavedPapers } from './unsaved-papers.ts';

/** A paper: read, written and published. */
export function PaperPage({ me, paper }: { me: Me; paper: string }) {
  const t = useTranslations('papers');
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const unsaved = useUnsaved(unsavedPapers, paper);
  const isNew = unsaved?.revision === 0;
  const [editing, setEditing] = useState(isNew);
  const { data, isError, error, refetch } = useQuery({ ...paperQuery(paper), enabled: !isNew });
  const edit = () => {
    if (data && !unsaved) {
      unsavedPapers.keep(paper, { draft: data.words, revision: data.revision });
    }
    setEditing(true);
  };
  const done = (saved: boolean) => {
    setEditing(false);
    if (isNew && !saved) navigate('/papers');
    void queries.invalidateQueries({ queryKey: PAPERS });
  };
  return (
    <PageFrame head={<StaffHead me={me} here="papers" />}>
      <div className={shared.page}>
        <p>
          <Link href="/papers">{t('back')}</Link>
        </p>
        {isError && !isNew && (
          <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
        )}
        {!data && !isError && !isNew && <Spinner label={t('loading')} />}
        {editing && unsaved ? (
          <PaperEditor paper={paper} isNew={isNew} onDone={done} />
        ) : (
          data && <Written paper={data} goesOn={unsaved !== undefined} onEdit={edit} />
        )}
        {data && <PaperVersions versions={data.versions} />}
      </div>
    </PageFrame>
  );
}

/** What is written now. */
function Written({
  paper,
  goesOn,
  onEdit,
}: {
  paper: PaperDetail;
  /** Whether something is written that was not saved. */
  goesOn: boolean;
  onEdit: () => void;
}) {
  const t = useTranslations('papers');
  const newest = paper.versions[0]?.version;
  return (
    <>
      <div className={shared.heading}>
        <PageHeading>{paper.words.title}</PageHeading>
        <p className={shared.aside}>
          <span>
            {newest === undefined ? t('notPublished') : t('version', { version: newest })}
          </span>
          {newest !== undefined && paper.unpublished && <span>{` · ${t('unpublished')}`}</span>}
        </p>
      </div>
      <Card padding="large">
        <div className={shared.part}>
          <PaperText text={paper.words.text} />
          <Changed changed={paper.changed} />
          <div className={shared.actions}>
            {paper.unpublished && !goesOn && <PublishButton paper={paper} />}
            <Button onPress={onEdit}>{t(goesOn ? 'goOn' : 'change')}</Button>
          </div>
        </div>
      </Card>
    </>
  );
}
