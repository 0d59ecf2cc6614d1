import { root } from '../lib/paths.mjs';
import { attempt } from '../lib/run.mjs';

const minute = 60_000;

/**
 * Asks the registry in use whether anything in package-lock.json is known to be dangerous. High and
 * critical faults of what is installed to run fail; others are listed. Where the registry does not
 * answer such questions the step says that nothing was checked: neither passed nor failed.
 */
export async function audit({ update }) {
  const args = ['audit', '--json', '--package-lock-only', '--omit=dev'];
  const { output } = await attempt('npm', args, { cwd: root, timeoutMs: minute, keep: 100_000 });
  const result = readAudit(output);
  update(result.note);
  return {
    ok: result.ok,
    reason: result.ok ? '' : result.note,
    output: result.output,
    counts: result,
  };
}

/** What npm's answer comes to. */
export function readAudit(output) {
  const found = reportIn(output);
  if (!found?.metadata?.vulnerabilities) {
    const note = 'not checked: the registry in use answers no audits';
    return { ok: true, passed: 0, failed: 0, note, output };
  }
  const { high, critical, total } = found.metadata.vulnerabilities;
  const names = Object.values(found.vulnerabilities ?? {}).map(
    ({ name, severity }) => `${severity}: ${name}`,
  );
  const ok = high + critical === 0;
  const note =
    total === 0 ? 'nothing known' : `${total} known, ${high + critical} of them high or critical`;
  return { ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1, note, output: names.join('\n') };
}

/** The JSON among npm's lines; its warnings stand before and after it. */
function reportIn(output) {
  const [start, end] = [output.indexOf('{'), output.lastIndexOf('}')];
  try {
    return JSON.parse(output.slice(start, end + 1));
  } catch {
    return undefined;
  }
}
