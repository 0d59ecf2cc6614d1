import type { RoomView } from '@rapport/shared/contract/room.ts';
import { useState } from 'react';
import type { RoomFeature } from '../core/feature.ts';
import { useFeatures } from '../core/features-context.ts';
import type { ViewId } from '../core/panels-context.ts';
import { useSnapshot } from '../session/use-snapshot.ts';

/** A reason for a view to come to the front. */
interface Coming {
  readonly id: ViewId;
  readonly comesFor?: (view: RoomView) => string | undefined;
  readonly comesAtOnce?: boolean;
}

/**
 * The faces, then the panels. Of several that come at once the last one stays in front, so that
 * whoever is asked something sees the question.
 */
const comingOf = (features: readonly RoomFeature[]): Coming[] => [
  ...features.flatMap(({ facesComeFor }) =>
    facesComeFor ? [{ id: 'faces' as const, comesFor: facesComeFor }] : [],
  ),
  ...features.flatMap(({ panel }) => panel ?? []),
];

/** Calls back, while drawing, with each view that something brings to the front by itself. */
export function useComingView(onCome: (view: ViewId) => void): void {
  const coming = comingOf(useFeatures());
  const reasons = useSnapshot((view) => coming.map(({ comesFor }) => comesFor?.(view)));
  const [known, setKnown] = useState(() =>
    reasons.map((reason, index) => (coming[index]?.comesAtOnce ? undefined : reason)),
  );
  if (known === reasons) return;
  setKnown(reasons);
  coming.forEach(({ id }, index) => {
    const reason = reasons[index];
    if (reason !== undefined && reason !== known[index]) onCome(id);
  });
}
