import type { NotTaken } from '@rapport/shared/contract/mail.ts';
import { useTranslations } from 'use-intl';

/** Why the mail server did not take something, and its three digits. */
export function NotTakenWords({ fault, replyCode }: NotTaken) {
  const t = useTranslations('team.mail');
  return (
    <>
      <span>{t(`faults.${fault}`)}</span>
      {replyCode !== undefined && <span>{` ${t('reply', { code: String(replyCode) })}`}</span>}
    </>
  );
}
