import type { AgendaView } from '@rapport/shared/contract/room/agenda.ts';
import type { ItemId } from '@rapport/shared/contract/ids.ts';
import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import type { AgendaPlan } from './plan.ts';

export interface AgendaSlice {
  readonly plan: AgendaPlan;
  /** Of the prepared agenda that it was planned from; 0 where it is the usual one. */
  readonly revision: number;
  /** Whether somebody has changed it in the room. */
  readonly changedHere: boolean;
  readonly state: AgendaView['state'];
  readonly current?: ItemId;
  /** Items that the group has turned to before. */
  readonly visited: readonly ItemId[];
  /** The time spent on the current item, and in all. */
  readonly item?: Stopwatch;
  readonly total?: Stopwatch;
  /** When the group turned to each item last. */
  readonly begunAt: Readonly<Record<ItemId, number>>;
  /** When the agenda was begun, and how many minutes were planned then. */
  readonly begun?: { readonly at: number; readonly minutes: number };
  readonly finishedAt?: number;
}

declare module '../core/state.ts' {
  interface Slices {
    agenda: AgendaSlice;
  }
}
