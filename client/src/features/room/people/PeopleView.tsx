import { Suspense } from 'react';
import { lazyPart } from '../../../ui/lazy-part.tsx';

/** Loads what facilitators see of who is here and who waits. */
export const loadPeople = () => import('./PeoplePanel.tsx');

const PeoplePanel = lazyPart(async () => (await loadPeople()).PeoplePanel);

/** Who is here and who waits; loaded for facilitators alone. */
export function PeopleView() {
  return (
    <Suspense>
      <PeoplePanel />
    </Suspense>
  );
}
