import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * Codes that depend on the time (RFC 6238), as all apps make them: SHA-1, six digits, thirty
 * seconds. Some apps ignore what else a QR code asks for.
 */

const STEP_MS = 30_000;
const DIGITS = 6;
/** A phone's clock may be wrong by a step, and typing takes its time. */
const STEPS_OFF = 1;

/** The step of time that a moment is in. */
const stepAt = (now: number): number => Math.floor(now / STEP_MS);

/** The code of a moment. */
export const codeAt = (secret: Buffer, now: number): string => codeOf(secret, stepAt(now));

/**
 * The step that a code belongs to, of those around now that come after the last one that was
 * taken; `undefined` where it is of none.
 */
export function stepOf(
  secret: Buffer,
  code: string,
  { now, after }: { now: number; after: number },
): number | undefined {
  const typed = Buffer.from(code);
  const middle = stepAt(now);
  for (let step = middle - STEPS_OFF; step <= middle + STEPS_OFF; step += 1) {
    const right = Buffer.from(codeOf(secret, step));
    if (step > after && typed.length === right.length && timingSafeEqual(typed, right)) return step;
  }
  return undefined;
}

function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}
