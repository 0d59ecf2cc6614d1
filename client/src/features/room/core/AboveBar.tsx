import type { ReactNode } from 'react';
import styles from './AboveBar.module.css';

/** Something that stands over the room, just above its bar. */
export function AboveBar({ children }: { children: ReactNode }) {
  return <div className={styles.above}>{children}</div>;
}

/** Several such things at once, one upon the other. */
export function AboveBarStack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}
