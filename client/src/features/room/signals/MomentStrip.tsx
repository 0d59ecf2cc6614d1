import { CirclePause } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useView } from '../session/room-context.ts';
import styles from './MomentStrip.module.css';
import { momentsInOrder } from './moments.ts';
import { useSignalActions } from './use-signal-actions.ts';

/** One's own moment, with the way back; and to those who lead, who else takes one. */
export function MomentStrip() {
  const t = useTranslations('room.signals');
  const format = useFormatter();
  const { endMoment } = useSignalActions();
  const me = useView((view) => view.me.seat);
  const moments = useView(({ signals }) => signals?.moments);
  const names = momentsInOrder(moments, me).map(({ name }) => name);
  if (!endMoment && names.length === 0) return null;
  return (
    <section className={styles.strip} aria-label={t('label')} data-mine={endMoment && true}>
      <CirclePause aria-hidden className={styles.icon} />
      <div className={styles.words}>
        {endMoment && (
          <p>
            <strong>{t('mine')}</strong> {t('mineWords')}
          </p>
        )}
        {names.length > 0 && (
          <p>{t('others', { names: format.list(names), count: names.length })}</p>
        )}
      </div>
      {endMoment && (
        <span className={styles.back}>
          <Button onPress={endMoment}>{t('back')}</Button>
        </span>
      )}
    </section>
  );
}
