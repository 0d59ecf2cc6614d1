import { Theater } from 'lucide-react';
import type { RoomFeature } from '../core/feature.ts';
import { words } from '../core/words.ts';
import { exerciseActions } from './exercise-actions.ts';
import { exerciseNews } from './exercise-news.ts';
import { invitation } from './invitation.ts';
import { FREEZE_KEY } from './keys.ts';
import { exercisePanel, LazyInvitation, LazyPart } from './lazy-exercise.tsx';
import { sceneOf } from './own-part.ts';
import { PlayStrip } from './PlayStrip.tsx';
import { WhisperStrip } from './WhisperStrip.tsx';

export const exercise: RoomFeature = {
  panel: {
    id: 'exercise',
    icon: Theater,
    tab: (view) =>
      view.exercise || view.can['exercise:choose']
        ? {
            label: words('tabs.exercise'),
            marked: view.exercise !== undefined,
            passing: !view.me.leads,
          }
        : undefined,
    ...exercisePanel,
    comesToAnyone: true,
    // An invitation comes to the person; it does not wait to be found.
    comesFor: (view) => invitation(view)?.id,
    comesAtOnce: true,
  },
  strips: [
    { place: 'play', Strip: WhisperStrip },
    { place: 'play', Strip: PlayStrip },
    { place: 'asked', Strip: LazyInvitation },
    { place: 'part', Strip: LazyPart },
  ],
  // A scene is played with a face before one, and the part stands below it.
  facesComeFor: sceneOf,
  news: exerciseNews,
  actions: exerciseActions,
  keys: [{ key: FREEZE_KEY, words: words('help.freeze'), facilitators: true }],
};
