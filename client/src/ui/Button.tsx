import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';

/** How a button looks: one `primary` a screen, `danger` for what cannot be taken back. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'isPending'
> {
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
  variant?: ButtonVariant;
  size?: 'medium' | 'large';
  icon?: LucideIcon;
  /** Fills the width it is given. */
  wide?: boolean;
  /** What it started is under way: it keeps its size and focus, and pressing it does nothing. */
  isPending?: boolean;
}

// What a press would do, taken away. (React Aria's own pending state announces itself by an image
// without a name.)
const IDLE = { type: 'button', onPress: () => undefined, 'aria-disabled': true } as const;

/** A button with words on it. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  wide = false,
  isPending = false,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(isPending ? IDLE : {})}
      className={cx(styles.button)}
      data-variant={variant}
      data-size={size}
      data-wide={wide || undefined}
      data-pending={isPending || undefined}
    >
      {isPending ? <Spinner /> : Icon && <Icon aria-hidden className={styles.icon} />}
      <span className={styles.label}>{children}</span>
    </AriaButton>
  );
}
