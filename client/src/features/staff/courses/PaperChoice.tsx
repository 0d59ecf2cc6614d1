import type { AskedPaper as Asked } from '@rapport/shared/contract/papers.ts';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { AskedPaper } from '../../../parts/papers/AskedPaper.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import styles from './Courses.module.css';
import { usePublishedPapers } from './use-published-papers.ts';

/** Which of the published papers a course asks for from its beginning. */
export function PaperChoice({
  papers,
  onChange,
}: {
  papers: readonly Asked[];
  onChange: (papers: readonly Asked[]) => void;
}) {
  const t = useTranslations('papers.course');
  const { data, isError, error, refetch } = usePublishedPapers();
  return (
    <div className={styles.papers}>
      {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <p>
          <span>{t('none')}</span> <Link href="/papers">{t('toPapers')}</Link>
        </p>
      )}
      {data?.map(({ id, title, version }) => {
        const asked = papers.find(({ paper }) => paper === id);
        const others = papers.filter(({ paper }) => paper !== id);
        return (
          <AskedPaper
            key={id}
            title={title}
            version={version}
            asked={asked !== undefined}
            required={asked?.required ?? false}
            onAsk={({ asked: asks, required }) =>
              onChange(asks ? [...others, { paper: id, required }] : others)
            }
          />
        );
      })}
    </div>
  );
}
