import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { loadPatiently } from './load-patiently.ts';

/** A page, or a step of one, that is loaded when it is first drawn, as {@link loadPatiently} does. */
export const lazyPage = <Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: await loadPatiently(load) }));
