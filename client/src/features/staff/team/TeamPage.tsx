import type { Me } from '@rapport/shared/contract/rest.ts';
import { may } from '@rapport/shared/rules/rights.ts';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { StaffHead } from '../StaffHead.tsx';
import { ColleagueRow } from './ColleagueRow.tsx';
import { FactorRuleCard } from './FactorRuleCard.tsx';
import { InvitationRow } from './InvitationRow.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { MailCard } from './MailCard.tsx';
import { LinkOnceDialog, type LinkOnce } from './LinkOnceDialog.tsx';
import { teamQuery } from './team-query.ts';
import styles from './Team.module.css';

/** Who works in the practice, and for administrators, whom they invite and let go. */
export function TeamPage({ me }: { me: Me }) {
  const t = useTranslations('team');
  const { data, isError, error, refetch } = useQuery(teamQuery);
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<LinkOnce>();
  const invite = useRef<HTMLButtonElement>(null);
  const manages = may(me.roles, 'staff:manage');
  return (
    <PageFrame head={<StaffHead me={me} here="team" />}>
      <div className={styles.page}>
        <div className={styles.heading}>
          <PageHeading>{t('title')}</PageHeading>
          {manages && (
            <Button
              ref={invite}
              variant="primary"
              icon={UserPlus}
              onPress={() => setInviting(true)}
            >
              {t('invite.open')}
            </Button>
          )}
        </div>
        <p className={styles.words}>{t('words')}</p>
        {may(me.roles, 'server:see') && <Link href="/team/server">{t('server')}</Link>}
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && (
          <Card padding="none">
            <ul className={styles.list}>
              {data.colleagues.map((colleague) => (
                <ColleagueRow
                  key={colleague.id}
                  colleague={colleague}
                  isMe={colleague.email === me.email}
                  manages={manages}
                  covers={may(me.roles, 'courses:cover')}
                  mail={data.mail}
                  onLink={setLink}
                />
              ))}
              {data.invitations.map((invitation) => (
                <InvitationRow
                  key={invitation.id}
                  invitation={invitation}
                  mail={data.mail}
                  onLink={setLink}
                />
              ))}
            </ul>
          </Card>
        )}
        {manages && <FactorRuleCard />}
        {may(me.roles, 'mail:manage') && <MailCard />}
      </div>
      {inviting && (
        <InviteDialog
          mail={data?.mail ?? false}
          onClose={() => setInviting(false)}
          onLink={setLink}
        />
      )}
      {link && (
        <LinkOnceDialog
          link={link}
          onClose={() => {
            setLink(undefined);
            // It came in the place of another dialog, which cannot have the focus back.
            if (link.kind === 'invitation') requestAnimationFrame(() => invite.current?.focus());
          }}
        />
      )}
    </PageFrame>
  );
}
