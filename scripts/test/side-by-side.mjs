/**
 * Runs steps side by side, as much at once as `capacity` holds of their `load` (1 without). They
 * start in their order: none goes before one that stands ahead of it, so the long ones come first.
 * One with `after` is not run when the step of that name failed.
 * @param run runs one step, and answers with an `ok`
 * @param leaveOut is told of a step that is not run
 * @returns what `run` answered, in the order in which it came
 */
export async function runSideBySide(steps, { capacity, run, leaveOut }) {
  const waiting = [...steps];
  const running = new Map();
  const results = [];
  const failed = new Set();
  const loadOf = ({ load = 1 }) => Math.min(load, capacity);
  const room = () => capacity - [...running.keys()].reduce((sum, step) => sum + loadOf(step), 0);
  const isRunning = (name) => [...running.keys()].some((step) => step.name === name);
  const start = async (step) => {
    const result = await run(step);
    results.push(result);
    if (!result.ok) failed.add(step.name);
    running.delete(step);
  };
  while (waiting.length > 0 || running.size > 0) {
    const [next] = waiting;
    if (next && failed.has(next.after)) leaveOut(waiting.shift());
    else if (next && loadOf(next) <= room() && !isRunning(next.after)) {
      waiting.shift();
      running.set(next, start(next));
    } else await Promise.race(running.values());
  }
  return results;
}
