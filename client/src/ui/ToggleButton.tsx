import type { LucideIcon } from 'lucide-react';
import {
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps as AriaToggleButtonProps,
} from 'react-aria-components/ToggleButton';
import { cx } from './cx.ts';
import styles from './ToggleButton.module.css';

export interface ToggleButtonProps extends Omit<
  AriaToggleButtonProps,
  'className' | 'style' | 'children'
> {
  /** What is on or off; it stays the same, the pressed state says the rest. */
  label: string;
  /** Shown while it is on. */
  onIcon: LucideIcon;
  /** Shown while it is off. */
  offIcon: LucideIcon;
  /** `off` is marked in clay where being off is what one should notice, as for a microphone. */
  markOff?: boolean;
  /** Shows the icon alone; the label stays for screen readers. */
  iconOnly?: boolean;
}

/** Something that is on or off, as the microphone. */
export function ToggleButton({
  label,
  onIcon: On,
  offIcon: Off,
  markOff = false,
  iconOnly = false,
  ...props
}: ToggleButtonProps) {
  return (
    <AriaToggleButton
      {...props}
      aria-label={label}
      className={cx(styles.button)}
      data-mark-off={markOff || undefined}
      data-icon-only={iconOnly || undefined}
    >
      {({ isSelected }) => (
        <>
          {isSelected ? (
            <On aria-hidden className={styles.icon} />
          ) : (
            <Off aria-hidden className={styles.icon} />
          )}
          {iconOnly ? null : <span>{label}</span>}
        </>
      )}
    </AriaToggleButton>
  );
}
