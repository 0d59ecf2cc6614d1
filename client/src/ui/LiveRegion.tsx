import { useEffect, useState } from 'react';
import { onAnnouncement, type Urgency } from './announcer.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** So many announcements stay in the page: a few may come at once, and none may push out another. */
const KEPT = 6;

interface Said {
  readonly key: number;
  readonly words: string;
  readonly urgency: Urgency;
}

/** Where announcements are put to be read out; there is one on the page, at its root. */
export function LiveRegion() {
  const [said, setSaid] = useState<readonly Said[]>([]);
  useEffect(
    () =>
      onAnnouncement((words, urgency) => {
        setSaid((before) => {
          const key = (before.at(-1)?.key ?? 0) + 1;
          return [...before, { key, words, urgency }].slice(-KEPT);
        });
      }),
    [],
  );
  // Each is an element of its own, so that only what is new is read, even when it is the same again.
  const region = (urgency: Urgency, role: 'status' | 'alert') => (
    <span role={role} aria-atomic="false" aria-relevant="additions">
      {said
        .filter((one) => one.urgency === urgency)
        .map(({ key, words }) => (
          <span key={key}>{words}</span>
        ))}
    </span>
  );
  // By this attribute React Aria leaves it alone while a dialog hides the rest of the page.
  return (
    <div data-live-announcer="true">
      <VisuallyHidden>
        {region('polite', 'status')}
        {region('now', 'alert')}
      </VisuallyHidden>
    </div>
  );
}
