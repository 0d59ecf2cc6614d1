import { Part } from '../../../ui/Part.tsx';
import type { FeatureStrip } from '../core/feature.ts';
import { useFeatures } from '../core/features-context.ts';

/** The features' lines that stand in these places, in their order. */
export function Strips({ places }: { places: readonly FeatureStrip['place'][] }) {
  const strips = useFeatures().flatMap((feature) => feature.strips ?? []);
  return places.map((place) =>
    strips.map(
      (strip, index) =>
        strip.place === place && (
          <Part key={index}>
            <strip.Strip />
          </Part>
        ),
    ),
  );
}
