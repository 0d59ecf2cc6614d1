import { ChevronDown, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { cx } from './cx.ts';
import styles from './Select.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface SelectProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  icon?: LucideIcon;
  isDisabled?: boolean;
  /** What the choice means; told to screen readers when it changes. */
  description?: string;
  /** Where what stands beside it says what it is; screen readers are told all the same. */
  hideLabel?: boolean;
}

/**
 * One choice out of a list. The browser's own control: on an old phone it opens the phone's picker,
 * which its owner knows, and costs the page nothing.
 */
export function Select({
  label,
  value,
  options,
  onChange,
  icon: Icon,
  isDisabled,
  description,
  hideLabel = false,
}: SelectProps) {
  const [id, words] = [useId(), useId()];
  return (
    <div className={styles.field} data-bare={hideLabel || undefined}>
      <label htmlFor={id} className={cx(!hideLabel && styles.label)}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <div className={cx(styles.box, Icon && styles.withIcon)}>
        {Icon && <Icon aria-hidden className={styles.icon} />}
        <select
          id={id}
          className={styles.select}
          value={value}
          disabled={isDisabled}
          {...(description !== undefined && { 'aria-describedby': words })}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className={styles.chevron} />
      </div>
      {description !== undefined && (
        <p id={words} className={styles.description} aria-live="polite">
          {description}
        </p>
      )}
    </div>
  );
}
