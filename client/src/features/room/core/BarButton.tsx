import { Eye, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import styles from './BarButton.module.css';
import { KeyTooltip } from '../keys/KeyTooltip.tsx';
import { useSingleKeys } from '../keys/single-keys.ts';

export interface BarButtonProps extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  icon: LucideIcon;
  /** The word under the icon. */
  label: string;
  tone?: 'plain' | 'leave';
}

/** A large button of the bar: an icon with its word beneath. */
export function BarButton({ icon: Icon, label, tone = 'plain', ...props }: BarButtonProps) {
  return (
    <Button {...props} className={styles.button ?? ''} data-tone={tone}>
      <span className={styles.round}>
        <Icon aria-hidden />
      </span>
      <span className={styles.label}>{label}</span>
    </Button>
  );
}

export interface BarToggleProps {
  onIcon: LucideIcon;
  offIcon: LucideIcon;
  label: string;
  /** What a screen reader calls it where the word alone is too short. */
  name?: string;
  isOn: boolean;
  onChange: (on: boolean) => void;
  /** `off` where being off is what one should notice, as for a microphone. */
  mark: 'on' | 'off';
  /** The key that does the same. */
  shortcut: string;
  /** What one should not forget while it is on: a small eye, in words for screen readers. */
  reminder?: string;
}

/** Something of one's own that is on or off. */
export function BarToggle({
  onIcon: On,
  offIcon: Off,
  label,
  name = label,
  isOn,
  onChange,
  mark,
  shortcut,
  reminder,
}: BarToggleProps) {
  const Icon = isOn ? On : Off;
  const id = useId();
  // Where being off is what counts, the key turns off and never on.
  const hasKey = useSingleKeys() && (mark === 'on' || isOn);
  return (
    <KeyTooltip shortcut={hasKey ? shortcut : undefined} words={name}>
      <ToggleButton
        className={styles.button ?? ''}
        isSelected={isOn}
        onChange={onChange}
        aria-label={name}
        data-mark={mark}
        aria-keyshortcuts={hasKey ? shortcut : undefined}
        {...(reminder !== undefined && { 'aria-describedby': id })}
      >
        <span className={styles.round}>
          <Icon aria-hidden />
          {reminder !== undefined && (
            <span className={styles.reminder}>
              <Eye aria-hidden />
              <span id={id} hidden>
                {reminder}
              </span>
            </span>
          )}
        </span>
        <span className={styles.label}>{label}</span>
      </ToggleButton>
    </KeyTooltip>
  );
}
