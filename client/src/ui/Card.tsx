import type { ReactNode } from 'react';
import styles from './Card.module.css';

export interface CardProps {
  children: ReactNode;
  /** The id of its heading; with one it is a landmark of that name. */
  labelledBy?: string;
  padding?: 'none' | 'medium' | 'large';
}

/** A sheet of paper on the page. */
export function Card({ children, labelledBy, padding = 'medium' }: CardProps) {
  return (
    <section
      className={styles.card}
      data-padding={padding}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
    >
      {children}
    </section>
  );
}
