import { createContext, useContext } from 'react';
import type { RoomFeature } from './feature.ts';

/** The features of the room that is on the page, in their order. */
export const FeaturesContext = createContext<readonly RoomFeature[]>([]);

/** See {@link FeaturesContext}. */
export const useFeatures = (): readonly RoomFeature[] => useContext(FeaturesContext);
