import { PREPARED_LIMITS } from '@rapport/shared/contract/prepared-agenda-limits.ts';
import type { PreparedItem, ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import { BarChart3, PackagePlus, Theater, UsersRound, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useReadyWords } from '../../../parts/agenda/use-ready-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import styles from './Prepare.module.css';
import { ReadyDialog } from './ReadyDialog.tsx';
import { useGoneCards } from './use-gone-cards.ts';

const ICONS = { poll: BarChart3, card: Theater, breakouts: UsersRound } as const;

/** Which of them is being laid ready: a new one where it has no place yet. */
interface Laying {
  readonly kind: ReadyThing['kind'];
  readonly at?: number;
}

/** What lies ready in an item: to be added to, changed and taken away. */
export function ReadyPart({
  session,
  item: { title, ready },
  onChange,
}: {
  session: string | undefined;
  item: PreparedItem;
  onChange: (ready: ReadyThing[]) => void;
}) {
  const t = useTranslations('prepare');
  const words = useReadyWords();
  const isGone = useGoneCards([{ ready }], session);
  const [laying, setLaying] = useState<Laying>();
  const lay = (kind: Laying['kind']) => ({
    id: kind,
    label: t(`${kind}.option`),
    icon: ICONS[kind],
    onAction: () => setLaying({ kind }),
  });
  return (
    <div className={styles.ready}>
      {ready.length > 0 && (
        <ul className={styles.things} aria-label={t('isReady', { title })}>
          {ready.map((thing, at) => {
            const what = words(thing);
            return (
              <li key={at}>
                <div className={styles.thing}>
                  <Button
                    variant="quiet"
                    icon={ICONS[thing.kind]}
                    aria-label={t('change', { what })}
                    onPress={() => setLaying({ kind: thing.kind, at })}
                  >
                    {what}
                  </Button>
                  <IconButton
                    icon={X}
                    label={t('takeAway', { what })}
                    onPress={() => onChange(ready.filter((_, index) => index !== at))}
                  />
                </div>
                {isGone(thing) && (
                  <p className={styles.gone}>{t(session === undefined ? 'gone' : 'goneHere')}</p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {ready.length < PREPARED_LIMITS.ready && (
        <Menu
          label={t('layReadyNamed', { title })}
          actions={[lay('poll'), lay('card'), lay('breakouts')]}
        >
          <Button variant="quiet" icon={PackagePlus} aria-label={t('layReadyNamed', { title })}>
            {t('layReady')}
          </Button>
        </Menu>
      )}
      {laying && (
        <ReadyDialog
          session={session}
          kind={laying.kind}
          thing={laying.at === undefined ? undefined : ready[laying.at]}
          onClose={() => setLaying(undefined)}
          onDone={(thing) => {
            onChange(laying.at === undefined ? [...ready, thing] : ready.with(laying.at, thing));
            setLaying(undefined);
          }}
        />
      )}
    </div>
  );
}
