/** The backup could not be made, and whoever asked for it can do something about it. */
export class BackupError extends Error {
  /** What to do about it. */
  readonly whatToDo: string;

  constructor(message: string, whatToDo: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupError';
    this.whatToDo = whatToDo;
  }
}

/** Rows by table. */
export type Rows = Readonly<Record<string, number>>;
