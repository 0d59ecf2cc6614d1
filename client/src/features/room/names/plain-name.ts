import type { NameFacts } from './BesideName.tsx';

/** Whether nothing has to be read beside the name: it may be decided upon where it stands alone. */
export const hasPlainName = ({ knownAs, mixedAlphabets }: NameFacts): boolean =>
  knownAs === undefined && !mixedAlphabets;
