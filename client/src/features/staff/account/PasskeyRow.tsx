import type { OwnPasskey } from '@rapport/shared/contract/passkey.ts';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import styles from './Account.module.css';

const DAY = { dateStyle: 'long' } as const;

/** A passkey, since when there is one, and when it was used last. */
export function PasskeyRow({
  passkey: { name, since, lastUsed },
  onRename,
  onRemove,
}: {
  passkey: OwnPasskey;
  onRename: () => void;
  /** Absent where it has to stay. */
  onRemove: (() => void) | undefined;
}) {
  const t = useTranslations('account.page.passkeys');
  const format = useFormatter();
  const day = (moment: string) => format.dateTime(new Date(moment), DAY);
  return (
    <li className={styles.passkey}>
      <div className={styles.about}>
        <span className={styles.name}>{name}</span>
        <span className={styles.aside}>{t('since', { date: day(since) })}</span>
        <span className={styles.aside}>
          {lastUsed === undefined ? t('unused') : t('lastUsed', { date: day(lastUsed) })}
        </span>
      </div>
      <div className={styles.actions}>
        <Button variant="quiet" aria-label={t('renameOne', { name })} onPress={onRename}>
          {t('rename')}
        </Button>
        {onRemove && (
          <Button variant="quiet" aria-label={t('removeOne', { name })} onPress={onRemove}>
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
