/** As many octets as a line of a calendar may have, without its end (RFC 5545, 3.1). */
const LINE_MOST = 75;

/** Text as it stands in a calendar (RFC 5545, 3.3.11): one line, without control characters. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, (one) => (one === '\n' ? one : ''))
    .replace(/[\\;,]/gu, (one) => `\\${one}`)
    .replaceAll('\n', '\\n');

/** A name as the value of a parameter: no quotation mark can stand in one, not even escaped. */
export const quotedParameter = (text: string): string =>
  `"${text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}"]/gu, '')}"`;

/** The lines of a calendar as they are sent: each folded, and ended. */
export const foldLines = (lines: readonly string[]): string =>
  lines.map((line) => `${folded(line).join('\r\n ')}\r\n`).join('');

/** A line in parts of so many octets, none of which begins within a character. */
function folded(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    // What goes on begins with a space, which counts.
    if (octets + size > LINE_MOST) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part];
}
