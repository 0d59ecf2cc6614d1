import type { ClientCourse } from '@rapport/shared/contract/client.ts';
import type { CoursePaper, SignatureShown } from '@rapport/shared/contract/papers.ts';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { coursePapers } from '../../../http/papers.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import shared from '../courses/Courses.module.css';
import { coursePapersKey } from '../query-keys.ts';
import { Told } from './Told.tsx';
import { WithdrawalDialog } from './WithdrawalDialog.tsx';

/** What a client signed in a course, and that they told otherwise than on their page. */
export function ClientPapers({
  course: { id, title },
  person,
}: {
  course: ClientCourse;
  person: string;
}) {
  const t = useTranslations('papers.client');
  const heading = useId();
  const { data, isError, error, refetch } = useQuery({
    queryKey: coursePapersKey(id),
    queryFn: () => coursePapers(id),
  });
  // Whoever left and came again was a member twice.
  const memberships = data?.members.filter((one) => one.person === person) ?? [];
  if (isError) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data || memberships.length === 0) return null;
  const signatures = memberships.flatMap(({ membership, signatures: theirs }) =>
    theirs.map((signature) => ({ membership, signature })),
  );
  if (signatures.length === 0 && !data.papers.some(({ asked }) => asked)) return null;
  return (
    <Card labelledBy={heading} padding="large">
      <div className={shared.part}>
        <h2 id={heading}>{t('title', { title })}</h2>
        {signatures.length === 0 && <p>{t('none')}</p>}
        <ul className={shared.list}>
          {signatures.map(({ membership, signature }, index) => (
            <Signature
              key={index}
              course={id}
              membership={membership}
              papers={data.papers}
              signature={signature}
            />
          ))}
        </ul>
      </div>
    </Card>
  );
}

function Signature({
  course,
  membership,
  papers,
  signature: { paper, version, at, name, withdrawn, told },
}: {
  course: string;
  membership: string;
  papers: readonly CoursePaper[];
  signature: SignatureShown;
}) {
  const t = useTranslations('papers');
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const when = (moment: string) =>
    format.dateTime(new Date(moment), { dateStyle: 'medium', timeStyle: 'short' });
  const title = papers.find(({ id }) => id === paper)?.title ?? t('course.gone');
  return (
    <li className={shared.row}>
      <span className={shared.grow}>
        <span>{t('course.signed', { title, version, at: when(at), name })}</span>
        {withdrawn !== undefined && <span>{t('course.withdrawn', { at: when(withdrawn) })}</span>}
        {told && <Told told={told} />}
      </span>
      {withdrawn === undefined && (
        <Button aria-label={t('client.enterNamed', { title })} onPress={() => setOpen(true)}>
          {t('client.enter')}
        </Button>
      )}
      {isOpen && (
        <WithdrawalDialog
          of={{ course, membership, paper, title }}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}
