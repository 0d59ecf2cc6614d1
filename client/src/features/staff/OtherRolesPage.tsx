import type { Me } from '@rapport/shared/contract/rest.ts';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Message } from '../../ui/Message.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { StaffHead } from './StaffHead.tsx';

/** The page is there, and is not for somebody with these roles. */
export function OtherRolesPage({ me }: { me: Me }) {
  const t = useTranslations('staff.otherRoles');
  return (
    <PageFrame head={<StaffHead me={me} />}>
      <Message title={t('title')} actions={<Link href="/">{t('home')}</Link>}>
        <p>{t('words')}</p>
      </Message>
    </PageFrame>
  );
}
