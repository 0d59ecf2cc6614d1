import { CirclePause } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { REACTION_ICONS, REACTIONS } from './kinds.ts';
import styles from './Signs.module.css';
import { useSignalActions } from './use-signal-actions.ts';

/** The reactions to choose from, and the wish for a moment. Calls back once one is given. */
export function Signs({ onDone }: { onDone: () => void }) {
  const t = useTranslations('room.signals');
  const { react, takeMoment, endMoment } = useSignalActions();
  return (
    <div className={styles.signs}>
      {react && (
        <ul className={styles.kinds} aria-label={t('react')}>
          {REACTIONS.map((kind) => {
            const Icon = REACTION_ICONS[kind];
            return (
              <li key={kind}>
                <AriaButton
                  className={cx(styles.kind)}
                  onPress={() => {
                    react(kind);
                    onDone();
                  }}
                >
                  <Icon aria-hidden />
                  <span>{t(`kind.${kind}`)}</span>
                </AriaButton>
              </li>
            );
          })}
        </ul>
      )}
      {takeMoment && (
        <div className={styles.moment}>
          <Button
            wide
            icon={CirclePause}
            aria-describedby="moment-words"
            onPress={() => {
              takeMoment();
              onDone();
            }}
          >
            {t('moment')}
          </Button>
          <p id="moment-words">{t('momentWords')}</p>
        </div>
      )}
      {endMoment && (
        <Button
          wide
          icon={CirclePause}
          onPress={() => {
            endMoment();
            onDone();
          }}
        >
          {t('back')}
        </Button>
      )}
    </div>
  );
}
