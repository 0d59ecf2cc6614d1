import type { OwnPasskey, PasskeyOffer } from '@rapport/shared/contract/passkey.ts';
import type { OwnAccount } from '@rapport/shared/contract/own-account.ts';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { offerPasskey, removePasskey } from '../../../http/passkeys.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import styles from './Account.module.css';
import { PasskeyRow } from './PasskeyRow.tsx';
import { isPasskeyPossible } from './passkey-possible.ts';
import { ProofDialog } from './ProofDialog.tsx';
import { RenamePasskeyDialog } from './RenamePasskeyDialog.tsx';

/** What is being done, and to which passkey. */
type Doing =
  { readonly what: 'add' } | { readonly what: 'rename' | 'remove'; readonly passkey: OwnPasskey };

/** One's own passkeys. Where the browser knows of none, and there are none, nothing is said. */
export function PasskeysCard({
  account: { app, passkeys, required },
  onOffer,
  onChanged,
}: {
  account: OwnAccount;
  onOffer: (offer: PasskeyOffer) => void;
  onChanged: () => void;
}) {
  const t = useTranslations('account.page.passkeys');
  const title = useId();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const proof = { hasPasskey: passkeys.length > 0, onClose: close };
  const isLast = !app && passkeys.length === 1;
  const isKept = isLast && required;
  if (passkeys.length === 0 && !isPasskeyPossible()) return null;
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.form}>
        <h2 id={title}>{t('title')}</h2>
        <p>{t('words')}</p>
        {passkeys.length > 0 && (
          <ul className={styles.passkeys}>
            {passkeys.map((passkey) => (
              <PasskeyRow
                key={passkey.id}
                passkey={passkey}
                onRename={() => setDoing({ what: 'rename', passkey })}
                onRemove={isKept ? undefined : () => setDoing({ what: 'remove', passkey })}
              />
            ))}
          </ul>
        )}
        {isKept && <p>{t('kept')}</p>}
        {isPasskeyPossible() && (
          <div>
            <Button onPress={() => setDoing({ what: 'add' })}>{t('add')}</Button>
          </div>
        )}
      </div>
      {doing?.what === 'add' && (
        <ProofDialog {...proof} onProof={async (by) => onOffer(await offerPasskey(by))} />
      )}
      {doing?.what === 'rename' && (
        <RenamePasskeyDialog passkey={doing.passkey} onClose={close} onDone={onChanged} />
      )}
      {doing?.what === 'remove' && (
        <ProofDialog
          {...proof}
          words={t(isLast ? 'removeLastWords' : 'removeWords', { name: doing.passkey.name })}
          onProof={async (by) => {
            await removePasskey(doing.passkey.id, by);
            announce(t('removed', { name: doing.passkey.name }));
            close();
            onChanged();
          }}
        />
      )}
    </Card>
  );
}
