import { SetupError } from './errors.mjs';

const oldest = 20;

/** The set-up itself runs on the Node that is there; what it sets up brings Node 24 along. */
export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldest) return;
  throw new SetupError(`Node ${process.versions.node} is too old for the set-up`, {
    todo: [`install Node ${oldest} or newer, with npm 11 (Rapport then brings Node 24 for itself)`],
  });
}
