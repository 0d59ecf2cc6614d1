import { useQuery } from '@tanstack/react-query';
import { Check, Circle } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { crisisLines } from '../../http/care.ts';
import { clientList } from '../../http/clients.ts';
import { courseList } from '../../http/courses.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './FirstSteps.module.css';
import { CRISIS_LINES } from './query-keys.ts';
import { mailQuery } from './team/mail-query.ts';
import { teamQuery } from './team/team-query.ts';

/**
 * What an administrator of a new practice does first; gone once all of it is done.
 * @param plans whether they plan courses too
 */
export function FirstSteps({ plans }: { plans: boolean }) {
  const t = useTranslations('staff.first');
  const heading = useId();
  const lines = useQuery({ queryKey: CRISIS_LINES, queryFn: crisisLines });
  const team = useQuery(teamQuery);
  const mail = useQuery(mailQuery);
  const courses = useQuery({ queryKey: ['courses', 'any'], queryFn: () => courseList() });
  const clients = useQuery({
    queryKey: ['clients', 'any'],
    queryFn: () => clientList({ show: 'current', search: '' }),
    enabled: plans,
  });
  if (!lines.data || !team.data || !mail.data || !courses.data) return null;
  if (plans && !clients.data) return null;
  const { colleagues, invitations } = team.data;
  const steps = [
    {
      id: 'lines',
      href: '/crisis-numbers',
      done: lines.data.lines.some(({ verifiedOn }) => verifiedOn !== null),
    },
    ...(plans
      ? ([
          { id: 'clients', href: '/clients', done: clients.data?.clients.length !== 0 },
          { id: 'course', href: '/courses/new', done: courses.data.courses.length > 0 },
        ] as const)
      : []),
    // Without a mail server there is nothing to try: the team's page says so.
    ...(mail.data.server
      ? [{ id: 'mail', href: '/team', done: mail.data.taken === true } as const]
      : []),
    { id: 'team', href: '/team', done: colleagues.length + invitations.length > 1 },
  ] as const;
  if (steps.every(({ done }) => done)) return null;
  return (
    <Card labelledBy={heading} padding="large">
      <h2 id={heading} className={styles.title}>
        {t('title')}
      </h2>
      <ul className={styles.steps}>
        {steps.map(({ id, href, done }) => (
          <li key={id} className={styles.step} data-done={done || undefined}>
            {done ? (
              <Check aria-hidden className={styles.icon} />
            ) : (
              <Circle aria-hidden className={styles.icon} />
            )}
            {done ? <span>{t(`${id}Done`)}</span> : <Link href={href}>{t(id)}</Link>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
