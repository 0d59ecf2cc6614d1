import { type ComponentType, Suspense } from 'react';
import { lazyPart } from '../../../ui/lazy-part.tsx';

/**
 * A panel that only some people have, and that only they load: what it shows, and how it is loaded
 * ahead, so that it is there also when the server is away.
 */
export function lazyPanel(load: () => Promise<ComponentType>): {
  Content: ComponentType;
  ahead: () => Promise<unknown>;
} {
  const Panel = lazyPart(load);
  const Content = () => (
    <Suspense>
      <Panel />
    </Suspense>
  );
  return { Content, ahead: load };
}
