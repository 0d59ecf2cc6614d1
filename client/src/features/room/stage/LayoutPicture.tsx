import { layoutOf, type LayoutKind } from '@rapport/shared/rules/room-layout.ts';
import styles from './LayoutPicture.module.css';

const SPACE = { width: 640, height: 440, gap: 24 };
const SEATS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** An arrangement in small: drawn by the very rule that arranges the room. */
export function LayoutPicture({ kind }: { kind: LayoutKind }) {
  const seats = kind === 'listening' ? SEATS.slice(0, 4) : SEATS;
  const boxes = layoutOf(kind, { seats, front: ['a'] }, SPACE);
  return (
    <svg className={styles.picture} viewBox={`-24 -24 ${SPACE.width + 48} ${SPACE.height + 48}`}>
      {[...boxes].map(([seat, { start, top, width, height }]) => (
        <rect key={seat} x={start} y={top} width={width} height={height} rx={24} />
      ))}
    </svg>
  );
}
