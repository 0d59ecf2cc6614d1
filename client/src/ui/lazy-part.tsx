import { type ComponentType, lazy } from 'react';

// React draws what has failed a second time at once; a person who asks again takes longer.
const AGAIN_AFTER_MS = 500;

/**
 * A component that is loaded when it is first drawn. Where loading failed (the network was away, or
 * the server has another version by now) it is tried again when the person asks for it again;
 * React's own `lazy` would fail for ever.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let failedAt = Infinity;
  const make = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failedAt = Date.now();
        throw error;
      }
    }) as ComponentType<Props>;
  let loaded = make();
  const current = (): ComponentType<Props> => {
    if (Date.now() - failedAt >= AGAIN_AFTER_MS) {
      failedAt = Infinity;
      loaded = make();
    }
    return loaded;
  };
  return function LazyPart(props: Props) {
    const Now = current();
    return <Now {...props} />;
  };
}
