import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

const ICONS = { info: Info, good: CircleCheck, warn: TriangleAlert, error: CircleAlert } as const;

export interface NoticeProps {
  tone?: keyof typeof ICONS;
  /** What has happened, in one short line. */
  title?: string;
  /** What it means, and what to do. */
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** Read out when it appears: `polite` after what is being said, `now` at once. */
  announce?: 'polite' | 'now';
}

/** Something that one should know: never by colour alone, always with an icon and words. */
export function Notice({ tone = 'info', title, children, actions, announce }: NoticeProps) {
  const Icon = ICONS[tone];
  const role = announce && (announce === 'now' ? 'alert' : 'status');
  return (
    <div className={styles.notice} data-tone={tone} {...(role ? { role } : {})}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.body}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children === undefined ? null : <div className={styles.words}>{children}</div>}
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
