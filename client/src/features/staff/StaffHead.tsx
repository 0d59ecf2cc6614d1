import type { Me } from '@rapport/shared/contract/rest.ts';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { AccountMenu } from './AccountMenu.tsx';
import { opens, type PageName } from './page-names.ts';
import styles from './StaffHead.module.css';

/** Between which pages one goes, in their order, and where each is. */
const PAGES = [
  ['today', '/'],
  ['calendar', '/calendar'],
  ['desk', '/desk'],
  ['observed', '/observe'],
  ['clients', '/clients'],
  ['courses', '/courses'],
  ['papers', '/papers'],
  ['exercises', '/exercises'],
  ['crisis', '/crisis-numbers'],
  ['team', '/team'],
] as const satisfies readonly (readonly [PageName, string])[];

/** From page to page, and out. */
export function StaffHead({
  me,
  here,
}: {
  me: Me;
  /** On the page of one's own account it is none of these. */
  here?: (typeof PAGES)[number][0];
}) {
  const t = useTranslations('staff.pages');
  return (
    <>
      <nav aria-label={t('label')} className={styles.pages}>
        {PAGES.filter(([page]) => opens(me, page)).map(([page, href]) => (
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
