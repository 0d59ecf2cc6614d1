import encodeQR from 'qr';
import styles from './Account.module.css';

/** So many light squares are to be around it (ISO 18004). */
const QUIET = 4;

/** A text as a picture that a phone reads. Dark on light in every theme: some apps read no other. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const size = String(rows.length);
  return (
    <svg role="img" aria-label={label} className={styles.qr} viewBox={`0 0 ${size} ${size}`}>
      <path d={pathOf(rows)} shapeRendering="crispEdges" />
    </svg>
  );
}

/** A square for each dark spot. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      row.map((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')),
    )
    .join('');
