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
  here?: 'today' | 'calendar' | 'exercises' | 'crisis' | 'team' | 'clients' | 'courses' | 'papers';
}) {
  const t = useTranslations('staff.pages');
  const pages = [
    ['today', '/'],
    ['calendar', '/calendar'],
    ...(may(me.roles, 'clients:keep') ? ([['clients', '/clients']] as const) : []),
    ['courses', '/courses'],
    ...(may(me.roles, 'papers:manage') ? ([['papers', '/papers']] as const) : []),
    ['exercises', '/exercises'],
    ['crisis', '/crisis-numbers'],
    ['team', '/team'],
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
