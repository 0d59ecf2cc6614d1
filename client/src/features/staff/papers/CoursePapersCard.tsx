import type { CoursePaper, CoursePapers } from '@rapport/shared/contract/papers.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { askPaper, coursePapers, dropPaper } from '../../../http/papers.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import shared from '../courses/Courses.module.css';
import { coursePapersKey } from './papers-query.ts';
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

/** How the course is to ask for a paper. */
interface Asking {
  readonly paper: string;
  readonly asked: boolean;
  readonly required: boolean;
}

/** Each published paper, and whether the course asks for it. */
function Asked({ course, papers }: { course: string; papers: readonly CoursePaper[] }) {
  const t = useTranslations('papers.course');
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: ({ paper, asked, required }: Asking) =>
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
      {papers.map((paper) => (
        <AskedPaper
          key={paper.id}
          paper={paper.id === chosen?.paper ? { ...paper, ...chosen } : paper}
          onAsk={(how) => asking.mutate({ paper: paper.id, ...how })}
        />
      ))}
      {asking.isError && <ProblemNotice problem={problemOf(asking.error)} />}
    </div>
  );
}

function AskedPaper({
  paper: { title, version, asked, required },
  onAsk,
}: {
  paper: Pick<CoursePaper, 'title' | 'version' | 'asked' | 'required'>;
  onAsk: (how: Omit<Asking, 'paper'>) => void;
}) {
  const t = useTranslations('papers.course');
  return (
    <>
      <Checkbox
        checked={asked}
        onChange={(next) => onAsk({ asked: next, required: next && required })}
      >
        {t('ask', { title, version })}
      </Checkbox>
      {asked && (
        <div className={styles.required}>
          <Checkbox
            checked={required}
            description={t('requireWords')}
            onChange={(next) => onAsk({ asked: true, required: next })}
          >
            {t('require', { title })}
          </Checkbox>
        </div>
      )}
    </>
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
