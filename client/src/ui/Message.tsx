import type { ReactNode } from 'react';
import styles from './Message.module.css';
import { PageHeading } from './PageHeading.tsx';
import { Chairs } from './Chairs.tsx';

export interface MessageProps {
  title: string;
  /** What it means, and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** A page that only says something: a link that does not work, nothing here. */
export function Message({ title, children, actions }: MessageProps) {
  return (
    <div className={styles.message}>
      <Chairs className={styles.sign} />
      <PageHeading>{title}</PageHeading>
      <div className={styles.words}>{children}</div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
