import type { ReactNode } from 'react';
import { Brand } from './Brand.tsx';
import styles from './PageFrame.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

export interface PageFrameProps {
  children: ReactNode;
  /** At the end of the head. */
  head?: ReactNode;
  /** Between the head and the content, over its whole width. */
  under?: ReactNode;
  /** How wide the content may be: a form, a page, or two columns. */
  width?: 'narrow' | 'medium' | 'wide';
  /** Puts short content at the middle of a large screen. */
  centred?: boolean;
}

/** A page outside the room: the head with the sign of the house, and the content. */
export function PageFrame({
  children,
  head,
  under,
  width = 'medium',
  centred = false,
}: PageFrameProps) {
  useKeptFocus();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Brand />
        {head}
      </header>
      {under === undefined ? null : <div className={styles.under}>{under}</div>}
      <main className={styles.main} data-width={width} data-centred={centred || undefined}>
        {children}
      </main>
    </div>
  );
}
