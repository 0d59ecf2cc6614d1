import type { Plugin } from 'vite';

const ARIA_STRINGS = /[\\/]intl[\\/][^\\/]+[\\/]([a-z]{2}-[A-Z]{2})\.m?js$/;

/**
 * Leaves out the languages of React Aria's own words that the app does not speak: all thirty of
 * them would come along otherwise, to every old phone.
 * @param spoken locales as `en-US`, as React Aria names its files
 */
export function ariaLocales(spoken: readonly string[]): Plugin {
  return {
    name: 'rapport:aria-locales',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const locale = ARIA_STRINGS.exec(id)?.[1];
      return locale !== undefined && !spoken.includes(locale) && id.includes('react-')
        ? 'export default {};'
        : undefined;
    },
  };
}
