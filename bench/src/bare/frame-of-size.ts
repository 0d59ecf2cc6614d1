/**
 * Something that is sent as a frame is: a patch about the subject, filled up to so many bytes of
 * JSON.
 */
export function frameOfSize(subject: string, bytes: number): object {
  const frame = { frame: 1, now: Date.now(), patch: [[['floor', subject], Date.now()]], fill: '' };
  frame.fill = 'x'.repeat(Math.max(0, bytes - JSON.stringify(frame).length));
  return frame;
}
