import styles from './Chairs.module.css';

const COUNT = 8;
const YOURS = 4;

/** Eight chairs in a circle around a rug, seen from above; one of them is yours. Decorative. */
export function Chairs({ className }: { className?: string | undefined }) {
  return (
    <svg aria-hidden viewBox="-50 -50 100 100" className={className}>
      <circle className={styles.rug} r="21" />
      <circle className={styles.weave} r="16.5" />
      {Array.from({ length: COUNT }, (_, chair) => (
        <g
          key={chair}
          className={chair === YOURS ? styles.yours : styles.chair}
          transform={`rotate(${String((chair * 360) / COUNT)})`}
        >
          <rect className={styles.seat} x="-7.5" y="-40" width="15" height="13" rx="4.5" />
          <path className={styles.back} d="M-9 -43.4a44.3 44.3 0 0 1 18 0" />
        </g>
      ))}
    </svg>
  );
}
