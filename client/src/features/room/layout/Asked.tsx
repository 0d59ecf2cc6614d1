import styles from './Asked.module.css';
import { Strips } from './Strips.tsx';

/** What the viewer is asked, or plays by: with the people, and never instead of them. */
export function Asked() {
  return (
    <div className={styles.asked}>
      <Strips places={['asked', 'part']} />
    </div>
  );
}
