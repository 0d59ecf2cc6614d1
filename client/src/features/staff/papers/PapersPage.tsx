import type { PaperSummary } from '@rapport/shared/contract/papers.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { FilePen, FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import clients from '../clients/Clients.module.css';
import shared from '../courses/Courses.module.css';
import { StaffHead } from '../StaffHead.tsx';
import { BeginPaperDialog } from './BeginPaperDialog.tsx';
import { papersQuery } from './papers-query.ts';

/** The papers of the practice, and beginning a new one. */
export function PapersPage({ me }: { me: Me }) {
  const t = useTranslations('papers');
  const [beginning, setBeginning] = useState(false);
  const { data, isError, error, refetch } = useQuery(papersQuery);
  return (
    <PageFrame head={<StaffHead me={me} here="papers" />}>
      <div className={shared.page}>
        <div className={shared.heading}>
          <PageHeading>{t('title')}</PageHeading>
          {data && (
            <Button variant="primary" icon={FilePen} onPress={() => setBeginning(true)}>
              {t('write')}
            </Button>
          )}
        </div>
        <p className={shared.aside}>{t('words')}</p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data?.papers.length === 0 && (
          <div className={shared.empty}>
            <FileText aria-hidden />
            <h2>{t('empty.title')}</h2>
            <p>{t('empty.words')}</p>
          </div>
        )}
        {data && data.papers.length > 0 && (
          <Card padding="large">
            <ul className={shared.list}>
              {data.papers.map((paper) => (
                <PaperRow key={paper.id} paper={paper} />
              ))}
            </ul>
          </Card>
        )}
      </div>
      {beginning && data && (
        <BeginPaperDialog starting={data.starting} onClose={() => setBeginning(false)} />
      )}
    </PageFrame>
  );
}

function PaperRow({
  paper: { id, title, version, unpublished, courses },
}: {
  paper: PaperSummary;
}) {
  const t = useTranslations('papers');
  return (
    <li className={shared.row}>
      <span className={shared.grow}>
        <Link className={clients.link} href={`/papers/${encodeURIComponent(id)}`}>
          {title}
        </Link>
        <span className={shared.aside}>{t('courses', { count: courses })}</span>
      </span>
      <span className={clients.badge}>
        {version === 0 ? t('notPublished') : t('version', { version })}
      </span>
      {version > 0 && unpublished && <span className={clients.badge}>{t('unpublished')}</span>}
    </li>
  );
}
