import type { SessionSummary } from '@rapport/shared/contract/rest.ts';
import { ChevronDown, LifeBuoy, Link2Off, MoreHorizontal, RefreshCw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Avatar } from '../../ui/Avatar.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { careInSession, type CarePerson } from './care/care-person.ts';
import { CopyLink } from '../../parts/copy-link/CopyLink.tsx';
import { type LinkChange, LinkDialog } from './LinkDialog.tsx';
import styles from './PeopleLinks.module.css';

// Opened now and then.
const CareDialog = lazy(async () => ({
  default: (await import('./care/CareDialog.tsx')).CareDialog,
}));

type Person = SessionSummary['people'][number];

/** The people of a session, each with their personal join link. */
export function PeopleLinks({ session }: { session: SessionSummary }) {
  const t = useTranslations('staff.people');
  const [change, setChange] = useState<LinkChange>();
  const [cared, setCared] = useState<CarePerson>();
  return (
    <details className={styles.people}>
      <summary className={styles.summary}>
        <span>{t('title')}</span>
        <span className={styles.count}>{t('count', { count: session.people.length })}</span>
        <ChevronDown aria-hidden className={styles.chevron} />
      </summary>
      <ul className={styles.list}>
        {session.people.map((person) => (
          <PersonRow
            key={person.seat}
            person={person}
            onCare={() => setCared(careInSession(session.id, person.seat, person.name))}
            onChange={(what) =>
              setChange({ what, session: session.id, seat: person.seat, name: person.name })
            }
          />
        ))}
      </ul>
      <LinkDialog change={change} onClose={() => setChange(undefined)} />
      {cared && (
        <Suspense>
          <CareDialog person={cared} onClose={() => setCared(undefined)} />
        </Suspense>
      )}
    </details>
  );
}

function PersonRow({
  person: { name, role, link, account },
  onChange,
  onCare,
}: {
  person: Person;
  onCare: () => void;
  onChange: (what: LinkChange['what']) => void;
}) {
  const t = useTranslations('staff.people');
  const tCommon = useTranslations('common');
  const tCare = useTranslations('careSheets');
  const care = {
    id: 'care',
    label: tCare('menu'),
    description: tCare('menuWords'),
    icon: LifeBuoy,
    onAction: onCare,
  };
  const renew = {
    id: 'renew',
    label: t('renew'),
    description: t('renewWords'),
    icon: RefreshCw,
    onAction: () => onChange('renew'),
  };
  const withdraw = {
    id: 'withdraw',
    label: t('withdraw'),
    description: t('withdrawWords'),
    icon: Link2Off,
    danger: true,
    onAction: () => onChange('withdraw'),
  };
  const facilitates = account !== undefined;
  const menu = facilitates
    ? []
    : [...(role === 'member' ? [care] : []), renew, ...(link === undefined ? [] : [withdraw])];
  const without = facilitates ? (account ? 'signsIn' : 'noAccount') : 'noLink';
  return (
    <li className={styles.person}>
      <Avatar name={name} size="small" />
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.role}>{tCommon(`role.${role}`)}</span>
      </span>
      <span className={styles.actions}>
        {link === undefined ? (
          <span className={styles.none}>{t(without)}</span>
        ) : (
          <CopyLink name={name} link={link} t={t} />
        )}
        {menu.length > 0 && (
          <Menu label={t('more', { name })} actions={menu}>
            <IconButton icon={MoreHorizontal} label={t('more', { name })} />
          </Menu>
        )}
      </span>
    </li>
  );
}
