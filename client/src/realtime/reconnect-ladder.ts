// The last step is short on purpose: a server that is back has its sessions back within 5 s.
const STEPS_MS = [0, 300, 1200, 2700];
const FIRST_JITTER_MS = 250;

/**
 * How long to wait before the next try to connect, in ms. `attempt` counts from 0; from the last
 * step on it stays the same, for ever. `random` is in [0, 1): it spreads the tries of all who
 * lost the same server, so that they do not return in one instant.
 */
export function reconnectDelay(attempt: number, random: number): number {
  const step = STEPS_MS[Math.min(attempt, STEPS_MS.length - 1)] ?? 0;
  return step === 0 ? random * FIRST_JITTER_MS : step * (0.5 + random);
}
