import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/**
 * The process's logger: one JSON object a line on standard error, so that the banner alone stands
 * on standard output. What could identify a person or open a door is cut out wherever it appears.
 */
export const createLogger = (
  level: string,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger =>
  pino(
    {
      level,
      base: null,
      redact: {
        paths: ['token', 'password', 'cookie', 'name', 'email', 'pronouns', '*.token', '*.name'],
        censor: '[cut]',
      },
    },
    destination,
  );
