const out = process.stderr;
const quietMs = 15_000;

/** 7 → "7 s", 95 → "1 min 35 s". */
export function duration(ms) {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** One line of information. */
export function say(line) {
  out.write(`${line}\n`);
}

/** What runs, by a function each that tells how far it has come. */
const running = new Set();
let timer;

const draw = () => {
  const lines = [...running].map((line) => line());
  if (!out.isTTY) say(`  … ${lines.join(' · ')}`);
  else out.write(`\r\x1b[K… ${lines.join(' · ').slice(0, (out.columns ?? 80) - 3)}`);
};

/**
 * Shows a long step while it runs: on a terminal one line that counts the seconds, elsewhere
 * plain lines, now and then. Several that run side by side share the line. `work` is given a
 * function that tells how far it has come.
 */
export async function step(title, work) {
  const started = performance.now();
  const elapsed = () => duration(performance.now() - started);
  let detail = '';
  const line = () => `${title}${detail && `: ${detail}`} (${elapsed()})`;

  running.add(line);
  timer ??= setInterval(draw, out.isTTY ? 1000 : quietMs);
  if (out.isTTY) draw();
  else say(`… ${title}`);

  let mark = '✗';
  try {
    const result = await work((text) => {
      detail = text;
    });
    mark = '✓';
    return result;
  } finally {
    out.write(`${out.isTTY ? '\r\x1b[K' : ''}${mark} ${line()}\n`);
    running.delete(line);
    if (running.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }
}
