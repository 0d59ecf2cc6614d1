import type { RoomView } from '@rapport/shared/contract/room.ts';
import { useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { FeaturePanel, PanelTab, RoomFeature } from '../core/feature.ts';
import { useFeatures } from '../core/features-context.ts';
import type { Panel, PanelId } from '../core/panel.ts';
import { inWords } from '../core/words.ts';
import { useSnapshot } from '../session/use-snapshot.ts';

type Tabs = Readonly<Partial<Record<PanelId, PanelTab>>>;

/** The panels of all features, in their order. */
const panelsOf = (features: readonly RoomFeature[]): FeaturePanel[] =>
  features.flatMap(({ panel }) => panel ?? []);

/** The tabs of the panels that there are for the viewer at the moment. */
export const tabsOf = (features: readonly RoomFeature[], view: RoomView): Tabs =>
  Object.fromEntries(panelsOf(features).map(({ id, tab }) => [id, tab(view)]));

/** The panels as they stand: those that stay, and after them those that come and go. */
const inPlaces = (features: readonly RoomFeature[], tabs: Tabs): FeaturePanel[] =>
  panelsOf(features).sort(
    (one, other) =>
      Number(tabs[one.id]?.passing ?? false) - Number(tabs[other.id]?.passing ?? false),
  );

/** The panels there are for the viewer at the moment, with their tabs in words. */
export function usePanels(): Panel[] {
  const t = useTranslations('room');
  const features = useFeatures();
  const tabs = useSnapshot((view) => tabsOf(features, view));
  useEffect(() => {
    for (const { id, ahead } of panelsOf(features)) {
      // Where it fails it is loaded when it is opened.
      if (tabs[id]) void ahead?.().catch(() => undefined);
    }
  }, [features, tabs]);
  return useMemo(
    () =>
      inPlaces(features, tabs).flatMap(({ id, icon, Content }) => {
        const tab = tabs[id];
        if (!tab) return [];
        const { label, badgeWords, passing: _last, ...marks } = tab;
        return [
          {
            id,
            icon,
            Content,
            ...marks,
            label: inWords(t, label),
            ...(badgeWords && { badgeWords: inWords(t, badgeWords) }),
          },
        ];
      }),
    [features, tabs, t],
  );
}
