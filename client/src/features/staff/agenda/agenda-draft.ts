import type { PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';

/** The items of an agenda that is being prepared, in their order. */
export type AgendaDraft = readonly PreparedItem[];

/** The draft with an item in the place of its older self, or at the end. */
export const withItem = (draft: AgendaDraft, item: PreparedItem): AgendaDraft =>
  draft.some(({ id }) => id === item.id)
    ? draft.map((one) => (one.id === item.id ? item : one))
    : [...draft, item];

/** The draft without that item. */
export const withoutItem = (draft: AgendaDraft, id: string): AgendaDraft =>
  draft.filter((item) => item.id !== id);

/** The draft with an item moved before another; to the end without it. */
export function withMoved(draft: AgendaDraft, id: string, before: string | undefined): AgendaDraft {
  const item = draft.find((one) => one.id === id);
  if (!item || before === id) return draft;
  const others = withoutItem(draft, id);
  const at = before === undefined ? -1 : others.findIndex((one) => one.id === before);
  return at < 0 ? [...others, item] : [...others.slice(0, at), item, ...others.slice(at)];
}

/** The items of another agenda, as items of their own. */
export const copyOf = (items: AgendaDraft, newId: () => string): AgendaDraft =>
  items.map((item) => ({ ...item, id: newId() }));

/** How long they take together, in minutes. */
export const minutesOf = (draft: AgendaDraft): number =>
  draft.reduce((sum, { minutes }) => sum + minutes, 0);
