/**
 * So many people of one room receive in one worker before others share them. It is far more than a
 * group has: a pipe makes each packet dearer, and pays only where many receive at its end. Forty
 * who all see each other take two fifths of a core (docs/operating/settings.md). A lecture could be
 * larger, but who will be seen is not known when people open their media.
 */
export const PEOPLE_PER_WORKER = 40;

/**
 * In which part of a room the next person receives: the first that has room, then a new one, and
 * where there can be none, the part with the fewest people.
 * @param people in each part; the first part is the room's home
 * @returns the part's number, or how many parts there are where it is to be a new one
 */
export const partToReceiveIn = (
  people: readonly number[],
  perWorker: number,
  mayGrow: () => boolean,
): number => {
  const withRoom = people.findIndex((count) => count < perWorker);
  if (withRoom !== -1) return withRoom;
  return mayGrow() ? people.length : people.indexOf(Math.min(...people));
};
