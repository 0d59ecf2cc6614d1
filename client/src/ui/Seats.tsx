import styles from './Seats.module.css';

const COUNT = 8;
const TURN = 360 / COUNT;

/** The sign of the house: eight seats in a circle, one of them kept for you. Decorative. */
export function Seats({ className }: { className?: string | undefined }) {
  return (
    <svg aria-hidden viewBox="-50 -50 100 100" className={className}>
      {Array.from({ length: COUNT }, (_, seat) => (
        <path
          key={seat}
          className={seat === 4 ? styles.yours : styles.seat}
          d="M-9.6 -38.4a39.6 39.6 0 0 1 19.2 0"
          transform={`rotate(${String(seat * TURN)})`}
        />
      ))}
    </svg>
  );
}
