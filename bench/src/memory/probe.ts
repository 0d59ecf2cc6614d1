import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Loaded before Rapport's server: on a signal it writes how much memory is in use, once what is
// used no more has been given back.

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('SIGUSR2', () => {
  collect();
  // What only a finalizer kept goes with the second.
  setImmediate(() => {
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    writeFileSync(process.env['MARKS'] ?? '', JSON.stringify({ used: heapUsed + external, rss }));
  });
});
