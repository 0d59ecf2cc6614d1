import type { EventStore } from '../hosting/event-store.ts';
import { outcomeOf, secondsSince, type Meters } from '../platform/meters.ts';

/** The store, with a look at the clock around each append. */
export const measuredStore = (store: EventStore, meters: Meters): EventStore => ({
  ...store,
  append: async (session, events) => {
    const start = performance.now();
    meters.appendBegun();
    try {
      await store.append(session, events);
    } catch (error) {
      meters.appendEnded(outcomeOf(error), secondsSince(start));
      throw error;
    }
    meters.appendEnded('done', secondsSince(start));
  },
});
