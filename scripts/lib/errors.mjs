/** A failure that the reader can do something about: what failed, what was tried, what to do. */
export class SetupError extends Error {
  constructor(message, { tried = [], todo = [], output = '', cause } = {}) {
    super(message, { cause });
    this.name = 'SetupError';
    this.tried = tried;
    this.todo = todo;
    this.output = output;
  }
}

/** The text shown for a failure. A bug of our own shows its stack; a SetupError never does. */
export function describeError(error) {
  if (!(error instanceof SetupError)) return String(error?.stack ?? error);
  const lines = [];
  if (error.output) lines.push(error.output.trimEnd(), '');
  lines.push(`Error: ${error.message}`);
  for (const line of error.tried) lines.push(`  tried: ${line}`);
  for (const line of error.todo) lines.push(`  to do: ${line}`);
  return lines.join('\n');
}
