import type { ItemId } from '@rapport/shared/contract/ids.ts';
import type { PlannedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import { z } from 'zod';

/** An item that is added in the room, in a facilitator's own words. */
export const addedItem = z.strictObject({
  id: z.string(),
  key: z.string().optional(),
  title: z.string().optional(),
  minutes: z.int(),
});

/** An item as the stream keeps it: from a template by its key, or in a facilitator's own words. */
export type AgendaItem = PlannedItem & { readonly skipped?: boolean };

/** The items in their order. */
export type AgendaPlan = readonly AgendaItem[];

/** The item of that id. */
export const findItem = (plan: AgendaPlan, id: ItemId): AgendaItem | undefined =>
  plan.find((item) => item.id === id);

/** The first item after this one (from the beginning without one) that is not skipped. */
export function nextItem(plan: AgendaPlan, from?: ItemId): AgendaItem | undefined {
  const start = from === undefined ? 0 : plan.findIndex((item) => item.id === from) + 1;
  return plan.slice(start).find((item) => !item.skipped);
}

/** The last item before this one (before the end without one) that is not skipped. */
export function previousItem(plan: AgendaPlan, from?: ItemId): AgendaItem | undefined {
  const end = from === undefined ? plan.length : plan.findIndex((item) => item.id === from);
  return plan.slice(0, Math.max(0, end)).findLast((item) => !item.skipped);
}

/** How many minutes the items take together that are not skipped. */
export const minutesOf = (plan: AgendaPlan): number =>
  plan.reduce((sum, { minutes, skipped }) => sum + (skipped === true ? 0 : minutes), 0);

/** The plan with the item put in before another, or at the end. */
export function insertItem(plan: AgendaPlan, item: AgendaItem, before?: ItemId): AgendaPlan {
  const at = before === undefined ? -1 : plan.findIndex((known) => known.id === before);
  return at < 0 ? [...plan, item] : [...plan.slice(0, at), item, ...plan.slice(at)];
}

/** The plan with one item moved before another, or to the end. */
export function moveItem(plan: AgendaPlan, id: ItemId, before?: ItemId): AgendaPlan {
  const item = findItem(plan, id);
  if (!item || before === id) return plan;
  return insertItem(
    plan.filter((known) => known.id !== id),
    item,
    before,
  );
}

/** The plan with one item changed. */
export const changeItem = (plan: AgendaPlan, id: ItemId, change: Partial<AgendaItem>): AgendaPlan =>
  plan.map((item) => (item.id === id ? { ...item, ...change } : item));
