import { AudioLines, Eye, Hand, Theater, VideoOff, WifiOff, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { SignMarks } from '../signals/SignMarks.tsx';
import styles from './TileMarks.module.css';
import type { TileSnapshot } from './tile-snapshot.ts';

/**
 * What goes on with a person, at the head of their tile: the most urgent first. On a small tile
 * there are icons alone, each with its name, and as many as there is room for.
 */
export function TileMarks({
  seat,
  small,
  held = false,
  snapshot: { away, hand, turn, role, observes },
}: {
  seat: string;
  small: boolean;
  /** Why their picture is not there, although it is on. */
  held?: 'held' | 'ownHeld' | false;
  snapshot: TileSnapshot;
}) {
  const t = useTranslations('room.stage');
  const observers = useTranslations('room.observers');
  return (
    <span className={styles.marks} data-small={small || undefined}>
      {away !== undefined && <Mark icon={WifiOff} words={t(away)} small={small} />}
      {away === undefined && held && <Mark icon={VideoOff} words={t(held)} small={small} />}
      {hand !== undefined && (
        <span className={styles.hand}>
          <Hand aria-hidden />
          {hand === 0 ? (
            <VisuallyHidden>{t('hand')}</VisuallyHidden>
          ) : (
            <>
              <span aria-hidden>{hand}</span>
              <VisuallyHidden>{t('handPlace', { number: hand })}</VisuallyHidden>
            </>
          )}
        </span>
      )}
      {turn && <Mark icon={AudioLines} words={t('turn')} small={small} />}
      {role !== undefined && <Mark icon={Theater} words={role} small={small} />}
      {observes && <Mark icon={Eye} words={observers('tile')} small={small} />}
      <SignMarks seat={seat} small={small} />
    </span>
  );
}

/** A state in words; on a small tile its icon, which tells them to a pointer and a screen reader. */
function Mark({ icon: Icon, words, small }: { icon: LucideIcon; words: string; small: boolean }) {
  return (
    <span className={styles.mark} {...(small && { title: words })}>
      {small ? (
        <>
          <Icon aria-hidden />
          <VisuallyHidden>{words}</VisuallyHidden>
        </>
      ) : (
        words
      )}
    </span>
  );
}
