import type { RoomView } from '@rapport/shared/contract/room.ts';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { FeaturePanel, RoomFeature } from '../core/feature.ts';
import { useFeatures } from '../core/features-context.ts';
import type { Panel, PanelId } from '../core/panel.ts';
import { inWords } from '../core/words.ts';
import { useSnapshot } from '../session/use-snapshot.ts';
import { loadAhead } from './load-ahead.ts';
import { comeSoFar, inPlaces, type Tabs } from './tab-places.ts';

/** The panels of all features, in their order. */
const panelsOf = (features: readonly RoomFeature[]): FeaturePanel[] =>
  features.flatMap(({ panel }) => panel ?? []);

/** The tabs of the panels that there are for the viewer at the moment. */
export const tabsOf = (features: readonly RoomFeature[], view: RoomView): Tabs =>
  Object.fromEntries(panelsOf(features).map(({ id, tab }) => [id, tab(view)]));

/** The panels there are for the viewer at the moment, with their tabs in words. */
export function usePanels(): Panel[] {
  const t = useTranslations('room');
  const features = useFeatures();
  const tabs = useSnapshot((view) => tabsOf(features, view));
  const [before, setBefore] = useState<readonly PanelId[]>([]);
  const came = comeSoFar(tabs, before);
  if (came !== before) setBefore(came);
  useEffect(() => {
    const wanted = panelsOf(features).flatMap(({ id, ahead, comesToAnyone }) =>
      ahead && (tabs[id] || comesToAnyone) ? [ahead] : [],
    );
    return loadAhead(wanted);
  }, [features, tabs]);
  return useMemo(
    () =>
      inPlaces(panelsOf(features), came).flatMap(({ id, icon, Content }) => {
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
    [features, tabs, came, t],
  );
}
