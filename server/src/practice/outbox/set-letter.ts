import type { Part } from './letter.ts';

/** A letter as plain text, and as a page that says the same. */
export interface SetLetter {
  readonly text: string;
  readonly html: string;
}

/** The practice, as it signs. */
export interface SignedBy {
  readonly name: string;
  readonly phone: string;
}

/** Sets a letter, with the practice's name and telephone below it. */
export function setLetter(parts: readonly Part[], { name, phone }: SignedBy): SetLetter {
  const all = [...parts, [name, phone].filter((line) => line !== '').join('\n')];
  const said = all.filter((part) => part !== '');
  const paragraphs = said.map((part) =>
    typeof part === 'string'
      ? `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`
      : `<p>${escaped(part.label)}<br><a href="${escaped(part.href)}">${escaped(part.href)}</a></p>`,
  );
  return {
    text: `${said.map((part) => (typeof part === 'string' ? part : `${part.label}\n${part.href}`)).join('\n\n')}\n`,
    html: `<!doctype html><html><head><meta charset="utf-8"></head><body style="font:16px/1.5 sans-serif;max-width:36em">${paragraphs.join('')}</body></html>`,
  };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (one) => ESCAPES[one] ?? one);
