import {
  AudioLines,
  Eye,
  Hand,
  SignalLow,
  SignalZero,
  Theater,
  VideoOff,
  WifiOff,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { BadLine } from '../../../media/remote-media.ts';
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
  mine = false,
  held = false,
  line,
  snapshot: { away, hand, turn, role, observes },
}: {
  seat: string;
  small: boolean;
  /** Whether it is the viewer's own. */
  mine?: boolean;
  /** Their picture is on, and does not get through. */
  held?: boolean;
  /** How what they send gets through, where that is not well. */
  line?: BadLine | undefined;
  snapshot: TileSnapshot;
}) {
  const t = useTranslations('room.stage');
  const observers = useTranslations('room.observers');
  return (
    <span className={styles.marks} data-small={small || undefined}>
      {away !== undefined && <Mark icon={WifiOff} words={t(away)} small={small} />}
      {away === undefined && <LineMark mine={mine} held={held} line={line} small={small} />}
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

/** How what they send gets through: one mark for both voice and picture. */
function LineMark({
  mine,
  held,
  line,
  small,
}: {
  mine: boolean;
  held: boolean;
  line: BadLine | undefined;
  small: boolean;
}) {
  const t = useTranslations('room.stage');
  if (line === 'broken') {
    return <Mark icon={SignalZero} words={t(held ? 'line.both' : 'line.broken')} small={small} />;
  }
  if (held) return <Mark icon={VideoOff} words={t(mine ? 'ownHeld' : 'held')} small={small} />;
  return line && <Mark icon={SignalLow} words={t('line.weak')} small={small} />;
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
