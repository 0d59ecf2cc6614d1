import { type ComponentType, Suspense, useState } from 'react';
import { lazyPart } from '../../../ui/lazy-part.tsx';

/**
 * A panel that only some people have, and that only they load: what it shows, and how it is loaded
 * ahead, so that it is there also when the server is away. What was loaded ahead is drawn at once:
 * nothing moves for it a moment later.
 */
export function lazyPanel(load: () => Promise<ComponentType>): {
  Content: ComponentType;
  ahead: () => Promise<unknown>;
} {
  let loaded: ComponentType | undefined;
  const ahead = async () => (loaded = await load());
  const Panel = lazyPart(ahead);
  const Late = () => (
    <Suspense>
      <Panel />
    </Suspense>
  );
  const Content = () => {
    // Decided once: if the component changed, what was written in it would be lost.
    const [Now] = useState(() => loaded ?? Late);
    return <Now />;
  };
  return { Content, ahead };
}
