import { SetupError } from '../lib/errors.mjs';
import { steps } from './steps.mjs';

/** What is asked for most: everything but the journeys in browsers. */
const quick = steps.filter(({ projects }) => !projects);

/**
 * Reads `unit src/room/lobby` as the steps that are named, and what their runner is given
 * as well. npm takes a first `--` away, so the words after a step need none.
 * @returns `{ chosen, args }`; `quick` names all steps but the browser journeys.
 * @throws SetupError when the first word is no step.
 */
export function chooseSteps(words) {
  const named = words.findIndex((word) => !isStep(word));
  const names = named < 0 ? words : words.slice(0, named);
  const args = named < 0 ? [] : words.slice(named).filter((word, at) => at > 0 || word !== '--');
  if (names.length === 0 && args.length > 0) {
    throw new SetupError(`no such test step: ${args[0]}`, {
      todo: [`choose among: quick, ${steps.map((step) => step.name).join(', ')}`],
    });
  }
  if (names.length === 0) return { chosen: steps.filter(({ onDemand }) => !onDemand), args };
  const all = names.flatMap((name) =>
    name === 'quick' ? quick : steps.filter((s) => s.name === name),
  );
  return { chosen: steps.filter((step) => all.includes(step)), args };
}

const isStep = (word) => word === 'quick' || steps.some(({ name }) => name === word);
