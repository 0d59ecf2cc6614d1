/** A part of a paper as it is shown. */
type PaperBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly points: readonly string[] };

/**
 * The parts of a paper's text: a line that begins with `# ` is a heading, lines that begin with `- `
 * are the points of a list, all others belong to a paragraph, which an empty line ends. No word is
 * left out.
 */
export function paperBlocks(text: string): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  let lines: string[] = [];
  let points: string[] = [];
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') });
    if (points.length > 0) blocks.push({ kind: 'list', points });
    [lines, points] = [[], []];
  };
  for (const line of text.split('\n')) {
    const [mark, rest] = [line.slice(0, 2), line.slice(2).trim()];
    const marked = rest !== '' && (mark === '# ' || mark === '- ');
    if (!marked || mark === '# ' || lines.length > 0) {
      if (line.trim() === '' || marked || points.length > 0) close();
    }
    if (line.trim() === '') continue;
    if (!marked) lines.push(line);
    else if (mark === '# ') blocks.push({ kind: 'heading', text: rest });
    else points.push(rest);
  }
  close();
  return blocks;
}

/** Whether a text has places left that somebody has to fill in: they stand in brackets. */
export const hasGaps = (text: string): boolean => /\[[^\]]+\]/u.test(text);
