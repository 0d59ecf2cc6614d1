import { plannedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import { z } from 'zod';
import { addedItem } from './plan.ts';

/** The plan, and where the group stands in it. */
export const agendaEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('agenda:planned'),
    items: z.array(plannedItem),
    /** Of the agenda that was prepared for the session; without it, it is the usual one. */
    revision: z.int().optional(),
  }),
  /** The group turns to this item; the first such event starts the agenda. */
  z.strictObject({ type: z.literal('agenda:item-begun'), item: z.string() }),
  z.strictObject({ type: z.literal('agenda:finished') }),
  z.strictObject({ type: z.literal('agenda:paused') }),
  z.strictObject({ type: z.literal('agenda:resumed') }),
  z.strictObject({ type: z.literal('agenda:item-skipped'), item: z.string() }),
  z.strictObject({ type: z.literal('agenda:item-unskipped'), item: z.string() }),
  z.strictObject({
    type: z.literal('agenda:item-added'),
    item: addedItem,
    before: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('agenda:item-edited'),
    item: z.string(),
    title: z.string().optional(),
    minutes: z.int().optional(),
  }),
  z.strictObject({
    type: z.literal('agenda:item-moved'),
    item: z.string(),
    before: z.string().optional(),
  }),
]);

declare module '../core/state.ts' {
  interface Events {
    agenda: z.infer<typeof agendaEvent>;
  }
}
