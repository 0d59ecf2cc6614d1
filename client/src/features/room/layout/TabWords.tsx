import type { LucideIcon } from 'lucide-react';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './TabWords.module.css';

/** What stands on a tab: its icon, its word, and a number or a dot that wants to be seen. */
export function TabWords({
  icon: Icon,
  label,
  badge = 0,
  badgeWords,
  marked = false,
}: {
  icon: LucideIcon;
  label: string;
  badge?: number;
  badgeWords?: string;
  marked?: boolean;
}) {
  return (
    <>
      <Icon aria-hidden className={styles.icon} />
      <span>{label}</span>
      {marked && badge === 0 && (
        <span data-mark="dot">
          <span className={styles.dot} />
        </span>
      )}
      {badge > 0 && (
        <span data-mark="number">
          <span className={styles.badge}>
            <span>{badge}</span>
            <VisuallyHidden> {badgeWords}</VisuallyHidden>
          </span>
        </span>
      )}
    </>
  );
}
