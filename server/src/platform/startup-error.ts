/** Why the server could not start. Stable: the start script and tests name them. */
export type StartupErrorCode =
  | 'settings-invalid'
  | 'data-dir-unusable'
  | 'data-dir-exposed'
  | 'secret-unusable'
  | 'secret-wrong'
  | 'database-newer'
  | 'database-locked'
  | 'database-unreadable'
  | 'database-unreachable'
  | 'database-failed'
  | 'port-in-use'
  | 'address-unusable'
  | 'metrics-address-unusable'
  | 'rtc-port-in-use'
  | 'rtc-address-unusable';

/** The server cannot start, and whoever starts it can do something about it. */
export class StartupError extends Error {
  readonly code: StartupErrorCode;
  /** What to do about it, in one or more sentences. */
  readonly whatToDo: string;

  constructor(code: StartupErrorCode, message: string, whatToDo: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartupError';
    this.code = code;
    this.whatToDo = whatToDo;
  }
}
