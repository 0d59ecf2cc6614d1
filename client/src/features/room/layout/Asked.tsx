import styles from './Asked.module.css';
import { Strips } from './Strips.tsx';

/** What the viewer is asked, or their part in a play: beside the people, never in place of them. */
export function Asked() {
  return (
    <div className={styles.asked}>
      <Strips places={['asked', 'part']} />
    </div>
  );
}
