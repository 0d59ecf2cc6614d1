import { useEffect, useState } from 'react';

/** Nobody has read a name, and aimed at a button, in less. */
const READ_MS = 1000;

/**
 * Of these names those that have stood long enough to be read: a press that was meant for the
 * others is not to reach somebody who has only just come. Who is there at first counts at once;
 * who goes is gone at once.
 */
export function useStanding(seats: readonly string[]): readonly string[] {
  const [read, setRead] = useState(seats);
  const key = seats.join();
  useEffect(() => {
    const timer = setTimeout(() => setRead(key.split(',')), READ_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return seats.filter((seat) => read.includes(seat));
}
