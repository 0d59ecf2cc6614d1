import styles from './Spinner.module.css';

/** Something is being waited for. Without a label it is decoration beside words that say so. */
export function Spinner({ label }: { label?: string }) {
  return (
    <span
      className={styles.spinner}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'status' })}
    >
      <span aria-hidden className={styles.ring} />
      {label === undefined ? null : <span>{label}</span>}
    </span>
  );
}
