/** How one wants to see the room, for oneself alone. */
export const view = {
  title: 'How you see the room',
  own: 'This changes your own screen only, and is kept on this device.',
  layout: 'Arrangement',
  gallery: 'Gallery',
  galleryWords: 'All faces alike, in rows.',
  circle: 'Circle of chairs',
  circleWords: 'Everyone round an open middle.',
  stage: 'Stage',
  stageWords: 'Large: whose turn it is, or a facilitator.',
  listening: 'Listening',
  listeningWords: 'Sound and names only. Saves data and battery.',
  scene: 'A scene is being played: who plays it is large on every screen until it ends.',
  hideSelf: 'Hide my own picture',
  hideSelfWords: 'The others still see you. Your place stays where it is.',
  done: 'Done',
};
