import { startApp, type App } from './app.ts';
import { banner } from './banner.ts';
import { readConfig } from './platform/config.ts';
import { createLogger } from './platform/logger.ts';
import { keepNewFilesPrivate } from './platform/private-files.ts';
import { startWarnings } from './platform/start-warnings.ts';
import { keepDemoFile, keepSetUpFile } from './secret-files.ts';
import { StartupError } from './platform/startup-error.ts';

/** After this long, in ms, a stop is carried through without waiting any further. */
const STOP_WITHIN_MS = 5_000;

keepNewFilesPrivate();

try {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const app = await startApp(config, logger);
  process.stdout.write(
    banner({
      publicUrl: config.publicUrl,
      demo: app.demo,
      demoFile: keepDemoFile(config.dataDir, app.demo),
      onScreen: process.stdout.isTTY,
      setUpLink: app.setUpLink,
      setUpFile: keepSetUpFile(config.dataDir, app.setUpLink),
      warnings: startWarnings(config),
    }),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop(app));
  }
  process.on('unhandledRejection', (error) => {
    // One thing went wrong that nobody waited for; the sessions that run are not to end by it.
    logger.error({ err: error }, 'unhandled rejection');
  });
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`\n${error.message}\n${error.whatToDo}\n(${error.code})\n`);
  process.exitCode = 1;
}

async function stop(app: App): Promise<void> {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await app.close();
}
