/**
 * The secret in the fragment of a link of ours. What mail programs and people leave at its end (a full stop,
 * a bracket, a blank) is taken off. `undefined` where there is none.
 */
export function tokenFromFragment(fragment: string): string | undefined {
  let text = fragment.replace(/^#/, '');
  try {
    text = decodeURIComponent(text);
  } catch {
    // A stray percent sign: as it is, the server will say what it thinks of it.
  }
  const token = text
    .trim()
    .replace(/[^A-Za-z0-9_-]+$/, '')
    .slice(0, 200);
  return token === '' ? undefined : token;
}
