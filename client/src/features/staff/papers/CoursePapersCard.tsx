import type { CoursePaper, CoursePapers } from '@rapport/shared/contract/papers.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { askPaper, coursePapers, dropPaper } from '../../../http/papers.ts';
import { AskedPaper, type Asking } from '../../../parts/papers/AskedPaper.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Card } from '../../../ui/Card.tsx';
import shared from '../courses/Courses.module.css';
import { coursePapersKey } from '../query-keys.ts';
import styles from './Papers.module.css';
import { SignerRow } from './SignerRow.tsx';

/** What a course has its members sign, and who has signed. */
export function CoursePapersCard({ course }: { course: string }) {
  const t = useTranslations('papers.course');
  const title = useId();
  const { data, isError, error, refetch } = useQuery({
    queryKey: coursePapersKey(course),
    queryFn: () => coursePapers(course),
  });
  return (
    <Card labelledBy={title} padding="large">
      <div className={shared.part}>
        <h2 id={title}>{t('title')}</h2>
        <p className={shared.aside}>{t('words')}</p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {data && <Asked course={course} papers={data.papers} />}
        {data && data.papers.some(({ asked }) => asked) && <Signers {...data} />}
      </div>
    </Card>
  );
}

/** Each published paper, and whether the course asks for it. */
function Asked({ course, papers }: { course: string; papers: readonly CoursePaper[] }) {
  const t = useTranslations('papers.course');
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: ({ paper, asked, required }: Asking & { paper: string }) =>
      asked ? askPaper(course, paper, required) : dropPaper(course, paper),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: coursePapersKey(course) }),
  });
  // Until the server has answered, what was pressed.
  const chosen = asking.isPending ? asking.variables : undefined;
  if (papers.length === 0) {
    return (
      <p>
        <span>{t('none')}</span> <Link href="/papers">{t('toPapers')}</Link>
      </p>
    );
  }
  return (
    <div className={styles.asked}>
      {papers.map(({ id, title, version, asked, required }) => (
        <AskedPaper
          key={id}
          title={title}
          version={version}
          asked={id === chosen?.paper ? chosen.asked : asked}
          required={id === chosen?.paper ? chosen.required : required}
          onAsk={(how) => asking.mutate({ paper: id, ...how })}
        />
      ))}
      {asking.isError && <ProblemNotice problem={problemOf(asking.error)} />}
    </div>
  );
}

function Signers({ papers, members }: CoursePapers) {
  const t = useTranslations('papers.course');
  const title = useId();
  return (
    <section className={shared.part} aria-labelledby={title}>
      <h3 id={title}>{t('who')}</h3>
      {members.length === 0 && <p className={shared.aside}>{t('nobody')}</p>}
      <ul className={shared.list}>
        {members.map((member) => (
          <SignerRow key={member.membership} member={member} papers={papers} />
        ))}
      </ul>
    </section>
  );
}
