import type { ClientSummary } from '@rapport/shared/contract/client.ts';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Avatar } from '../../../ui/Avatar.tsx';
import { cx } from '../../../ui/cx.ts';
import shared from '../courses/Courses.module.css';
import styles from './Clients.module.css';

/** A client in the list, and the way to their record. */
export function ClientRow({ client }: { client: ClientSummary }) {
  const t = useTranslations('clients');
  const { id, name, legalName, email, state, minor } = client;
  return (
    <li className={cx(shared.row, styles.client)}>
      <Avatar name={name} size="small" />
      <span className={shared.grow}>
        <Link className={styles.link} href={`/clients/${encodeURIComponent(id)}`}>
          {name}
        </Link>
        {legalName !== '' && <span className={shared.aside}>{legalName}</span>}
        {email !== '' && <span className={shared.aside}>{email}</span>}
      </span>
      <span className={styles.standing}>
        {minor && <span className={styles.badge}>{t('minor')}</span>}
        <span className={styles.badge}>{t(`state.${state}`)}</span>
      </span>
    </li>
  );
}
