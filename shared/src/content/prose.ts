/**
 * A paragraph written over several lines of source: white space at line ends and indents becomes
 * one space, so that texts can be set at a readable width and still arrive as one line.
 */
export const prose = (strings: TemplateStringsArray): string =>
  strings.join('').replace(/\s+/gu, ' ').trim();
