import { useFormatter } from 'use-intl';

/** Says on which day something was, where the reader is. */
export function useDay(): (at: string) => string {
  const format = useFormatter();
  return (at) => format.dateTime(new Date(at), { dateStyle: 'long' });
}
