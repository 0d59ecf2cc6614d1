import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './Checkbox.module.css';

/** Something to be ticked. The browser's own control. */
export function Checkbox({
  checked,
  onChange,
  description,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  description?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={checked}
          onChange={({ target }) => onChange(target.checked)}
          {...(description === undefined ? {} : { 'aria-describedby': id })}
        />
        <span>{children}</span>
      </label>
      {description === undefined ? null : (
        <p id={id} className={styles.description}>
          {description}
        </p>
      )}
    </div>
  );
}
