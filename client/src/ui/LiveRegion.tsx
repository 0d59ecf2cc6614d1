import { useEffect, useState } from 'react';
import { onAnnouncement } from './announcer.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Where announcements are put to be read out; there is one on the page, at its root. */
export function LiveRegion() {
  const [said, setSaid] = useState({ count: 0, polite: '', now: '' });
  useEffect(
    () =>
      onAnnouncement((words, urgency) => {
        setSaid(({ count }) => ({ count: count + 1, polite: '', now: '', [urgency]: words }));
      }),
    [],
  );
  // The key makes the same words said twice a change, which is what screen readers listen for.
  return (
    <VisuallyHidden>
      <span role="status">
        <span key={said.count}>{said.polite}</span>
      </span>
      <span role="alert">
        <span key={said.count}>{said.now}</span>
      </span>
    </VisuallyHidden>
  );
}
