const ERROR = 50;
/** What no fault may lead to, however bad. */
const NEVER = ['unhandled rejection', 'handler failed', 'handshake failed'];

/** What nodes wrote in their logs as errors, or outside of them. */
export class Complaints {
  /** How often what was said. */
  readonly counts = new Map<string, number>();
  #wrongs: string[] = [];

  take(node: string, line: string): void {
    const { level = ERROR, msg = line, err } = entryOf(line);
    if (level < ERROR) return;
    this.counts.set(msg, (this.counts.get(msg) ?? 0) + 1);
    if (!NEVER.includes(msg)) return;
    this.#wrongs.push(`node ${node}: ${msg}: ${err?.stack ?? err?.message ?? 'nothing more'}`);
  }

  /** What must not have been, since it was asked last. */
  takeWrongs(): string[] {
    return this.#wrongs.splice(0);
  }
}

function entryOf(line: string): {
  level?: number;
  msg?: string;
  err?: { message?: string; stack?: string };
} {
  try {
    return JSON.parse(line) as ReturnType<typeof entryOf>;
  } catch {
    return {};
  }
}
