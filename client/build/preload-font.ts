import type { Plugin } from 'vite';

/**
 * Has the page's font loaded with the page: found only where the style sheet names it, it comes
 * after the first words are drawn, which are then set anew and move what stands around them.
 * @param name how the file's name begins
 */
export const preloadFont = (name: string): Plugin => ({
  name: 'preload-font',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const files = Object.keys(bundle).filter((file) => file.includes(`/${name}`));
      if (files.length !== 1) throw new Error(`${String(files.length)} fonts are named ${name}`);
      return files.map((file) => ({
        tag: 'link',
        injectTo: 'head' as const,
        attrs: {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          href: `/${file}`,
          crossorigin: true,
        },
      }));
    },
  },
});
