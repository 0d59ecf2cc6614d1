import { EyeOff, Eye } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { ownPart } from './own-part.ts';
import styles from './OwnPart.module.css';

/** One's own part: the private brief of who plays, the task of who watches. */
export function OwnPart() {
  const t = useTranslations('room.exercise');
  const { command } = useRoom();
  const own = useView(ownPart);
  const observe = useView(({ exercise }) => exercise?.observe);
  const canPass = useCan('exercise:pass');
  if (own?.brief !== undefined) {
    return (
      <div className={styles.own}>
        <p className={styles.private}>
          <EyeOff aria-hidden />
          <span>{t('onlyYou')}</span>
        </p>
        <h3>{t('briefTitle', { role: own.name })}</h3>
        <p>{own.brief}</p>
        {canPass && (
          <div>
            <Button variant="quiet" onPress={() => void command({ type: 'exercise:pass' })}>
              {t('passLater')}
            </Button>
          </div>
        )}
      </div>
    );
  }
  if (observe === undefined) return null;
  return (
    <div className={styles.observe}>
      <h3>
        <Eye aria-hidden />
        <span>{t('observe')}</span>
      </h3>
      <p>{observe}</p>
    </div>
  );
}
