import { describe, expect, it } from 'vitest';
import { readAudit } from './audit.mjs';

const answer = (high, names = {}) =>
  `npm warn something\n${JSON.stringify({
    vulnerabilities: names,
    metadata: { vulnerabilities: { low: 1, high, critical: 0, total: 1 + high } },
  })}\n`;

describe('what the registry knows of the packages', () => {
  it('fails for a high fault of what is installed to run, and names it', () => {
    const named = { bad: { name: 'bad', severity: 'high' } };
    expect(readAudit(answer(1, named))).toMatchObject({
      ok: false,
      failed: 1,
      output: 'high: bad',
    });
  });

  it('passes with lesser faults, and counts them', () => {
    const result = readAudit(answer(0));
    expect(result).toMatchObject({ ok: true, passed: 1, failed: 0 });
    expect(result.note).toBe('1 known, 0 of them high or critical');
  });

  it.each(['', 'npm error 404 Not Found', '{"message":"not here"}'])(
    'says that nothing was checked where there is no answer: %s',
    (output) => {
      const result = readAudit(output);
      expect(result).toMatchObject({ ok: true, passed: 0, failed: 0 });
      expect(result.note).toMatch(/^not checked/);
    },
  );
});
