import { pathToFileURL } from 'node:url';
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

const CATALOGUE = /[\\/]src[\\/]messages[\\/][a-z-]+[\\/](?!start)[a-z-]+\.ts$/;

/**
 * Compiles the message catalogues while building, so that no browser loads the parser of their
 * syntax; a message with a mistake in it fails the build. While developing, messages are parsed in
 * the browser instead.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'rapport:compiled-messages',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^use-intl\/format-message$/,
            replacement: 'use-intl/format-message/format-only',
          },
        ],
      },
    }),
    async load(id) {
      if (!CATALOGUE.test(id)) return undefined;
      const catalogue = (await import(pathToFileURL(id).href)) as Record<string, Messages>;
      return Object.entries(catalogue)
        .map(
          ([name, messages]) =>
            `export const ${name} = ${JSON.stringify(compiled(messages, name))};`,
        )
        .join('\n');
    },
  };
}

type Messages = string | { [key: string]: Messages };

const compiled = (messages: Messages, path: string): unknown =>
  typeof messages === 'string'
    ? compiledMessage(messages, path)
    : Object.fromEntries(
        Object.entries(messages).map(([key, inner]) => [key, compiled(inner, `${path}.${key}`)]),
      );

function compiledMessage(message: string, path: string): unknown {
  const parts: unknown = compile(message);
  // One that comes to nothing is no text in the browser, and what awaits text fails over it.
  const [only, ...others] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const branches: unknown = Array.isArray(only) && others.length === 0 ? only[2] : undefined;
  if (typeof branches === 'object' && Object.values(branches ?? {}).includes('')) {
    throw new Error(`the message ${path} is empty in one of its branches`);
  }
  return parts;
}
