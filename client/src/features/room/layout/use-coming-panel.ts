import { useState } from 'react';
import { useFeatures } from '../core/features-context.ts';
import type { PanelId } from '../core/panel.ts';
import { useSnapshot } from '../session/use-snapshot.ts';
import { panelsOf } from './use-panels.ts';

type Reasons = Readonly<Partial<Record<PanelId, string | undefined>>>;

/** Calls back, while drawing, with each panel that something brings to the front by itself. */
export function useComingPanel(onCome: (panel: PanelId) => void): void {
  const panels = panelsOf(useFeatures());
  const reasons: Reasons = useSnapshot((view) =>
    Object.fromEntries(panels.map(({ id, comesFor }) => [id, comesFor?.(view)])),
  );
  const [known, setKnown] = useState<Reasons>(() =>
    Object.fromEntries(
      panels.flatMap(({ id, comesAtOnce }) => (comesAtOnce ? [] : [[id, reasons[id]]])),
    ),
  );
  if (known === reasons) return;
  setKnown(reasons);
  for (const { id } of panels) {
    if (reasons[id] !== undefined && reasons[id] !== known[id]) onCome(id);
  }
}
