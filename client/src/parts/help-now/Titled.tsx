import type { ReactNode } from 'react';
import styles from './Help.module.css';

/** One kind of help under its title. */
export function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
