import type { FeaturePanel, PanelTab } from '../core/feature.ts';
import type { PanelId } from '../core/panel.ts';

export type Tabs = Readonly<Partial<Record<PanelId, PanelTab>>>;

/**
 * The panels that come and go and are there now, in the order in which they came.
 * @param before what this said last
 */
export function comeSoFar(tabs: Tabs, before: readonly PanelId[]): readonly PanelId[] {
  const here = (Object.keys(tabs) as PanelId[]).filter((id) => tabs[id]?.passing);
  const order = [...new Set([...before, ...here])].filter((id) => here.includes(id));
  return order.join() === before.join() ? before : order;
}

/** The panels as they stand: those that stay, in their order, and after them those that have come. */
export const inPlaces = (
  panels: readonly FeaturePanel[],
  came: readonly PanelId[],
): FeaturePanel[] =>
  [...panels].sort((one, other) => came.indexOf(one.id) - came.indexOf(other.id));
