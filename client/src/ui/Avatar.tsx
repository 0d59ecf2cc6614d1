import styles from './Avatar.module.css';
import { initials, toneOf } from './initials.ts';

const TONES = 6;

/** A person without a picture: their initials on a colour of their own. Decorative: the name stands beside it. */
export function Avatar({
  name,
  size = 'medium',
}: {
  name: string;
  size?: 'small' | 'medium' | 'large';
}) {
  return (
    <span aria-hidden className={styles.avatar} data-size={size} data-tone={toneOf(name, TONES)}>
      {initials(name)}
    </span>
  );
}
