import type { Me } from '@rapport/shared/contract/rest.ts';
import { may } from '@rapport/shared/rules/rights.ts';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { AccountMenu } from './AccountMenu.tsx';
import styles from './StaffHead.module.css';

/** From page to page, and out. */
export function StaffHead({
  me,
  here,
}: {
  me: Me;
  /** On the page of one's own account it is none of these. */
  here?:
    | 'today'
    | 'desk'
    | 'observed'
    | 'calendar'
    | 'exercises'
    | 'crisis'
    | 'team'
    | 'clients'
    | 'courses'
    | 'papers';
}) {
  const t = useTranslations('staff.pages');
  const leads = may(me.roles, 'sessions:lead');
  const sees = may(me.roles, 'staff:see');
  const pages = [
    ...(leads
      ? ([
          ['today', '/'],
          ['calendar', '/calendar'],
        ] as const)
      : []),
    ...(may(me.roles, 'desk:keep') ? ([['desk', '/desk']] as const) : []),
    ...(may(me.roles, 'sessions:observe') ? ([['observed', '/observe']] as const) : []),
    ...(may(me.roles, 'clients:keep') ? ([['clients', '/clients']] as const) : []),
    ...(leads ? ([['courses', '/courses']] as const) : []),
    ...(may(me.roles, 'papers:manage') ? ([['papers', '/papers']] as const) : []),
    ...(leads ? ([['exercises', '/exercises']] as const) : []),
    // Who is a supervisor alone comes for the sessions, and has nothing to do with the practice.
    ...(sees
      ? ([
          ['crisis', '/crisis-numbers'],
          ['team', '/team'],
        ] as const)
      : []),
  ] as const;
  return (
    <>
      <nav aria-label={t('label')} className={styles.pages}>
        {pages.map(([page, href]) => (
          <Link
            key={page}
            href={href}
            className={styles.page}
            {...(page === here && { 'aria-current': 'page' })}
          >
            {t(page)}
          </Link>
        ))}
      </nav>
      <AccountMenu me={me} />
    </>
  );
}
