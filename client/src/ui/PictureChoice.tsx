import { useId, type ReactNode } from 'react';
import styles from './PictureChoice.module.css';

export interface PictureOption<Value extends string> {
  value: Value;
  label: string;
  /** A line that says more. */
  words?: string;
  /** What it looks like; decoration beside the words. */
  picture: ReactNode;
}

/** One choice out of a few that are best told apart by a picture. The browser's own radio buttons. */
export function PictureChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
  isDisabled = false,
  compact = false,
  icons = false,
}: {
  label: string;
  value: Value;
  options: readonly PictureOption<Value>[];
  onChange: (value: Value) => void;
  isDisabled?: boolean;
  /** Each picture above its words, which are few: several beside each other on a phone too. */
  compact?: boolean;
  /** The pictures are icons, and take no more room than that. */
  icons?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={styles.field} disabled={isDisabled}>
      <legend className={styles.legend}>{label}</legend>
      <div
        className={styles.options}
        data-compact={compact || undefined}
        data-icons={icons || undefined}
      >
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-labelledby={`${name}-${option.value}`}
              {...(option.words !== undefined && {
                'aria-describedby': `${name}-${option.value}-words`,
              })}
            />
            <span className={styles.picture} aria-hidden>
              {option.picture}
            </span>
            <span className={styles.words}>
              <span id={`${name}-${option.value}`} className={styles.name}>
                {option.label}
              </span>
              {option.words !== undefined && (
                <span id={`${name}-${option.value}-words`} className={styles.more}>
                  {option.words}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
