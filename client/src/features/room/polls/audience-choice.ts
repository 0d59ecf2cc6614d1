import { POLL_AUDIENCES } from '@rapport/shared/contract/room/polls-limits.ts';
import type { PollAudience } from '@rapport/shared/contract/room/polls.ts';

const KEY = 'rapport:audience';

/** Until somebody chooses otherwise, answers go to facilitators alone: the least that is told. */
const USUAL: PollAudience = 'leaders';

/** For whom answers were last asked for on this device; for facilitators where nothing is kept. */
export function lastAudience(): PollAudience {
  try {
    const kept = localStorage.getItem(KEY);
    return POLL_AUDIENCES.find((audience) => audience === kept) ?? USUAL;
  } catch {
    return USUAL;
  }
}

/** Keeps for whom a question asked for answers, on this device. */
export function keepAudience(audience: PollAudience): void {
  try {
    localStorage.setItem(KEY, audience);
  } catch {
    // Storage is full or switched off: the next question starts with the usual audience.
  }
}
