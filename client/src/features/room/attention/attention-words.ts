import type { useTranslations } from 'use-intl/react';
import type { AttentionItem } from './attention-item.ts';

type Translate = ReturnType<typeof useTranslations<'room.attention'>>;

/** So many names are read out; of more only the first, and how many others there are. */
const MOST_NAMES = 3;

/** What is said of something that needs attention. */
export function attentionWords(item: AttentionItem, t: Translate): string {
  switch (item.kind) {
    case 'breakoutHelp':
    case 'alone':
      return t(item.kind, { number: item.number });
    case 'lost':
    case 'path':
      return t(item.kind, { name: item.name, minutes: item.minutes });
    case 'observer':
      return t(`observer.${item.asking}`, { name: item.name });
    case 'waits': {
      const { names } = item;
      const count = names.length;
      return count > MOST_NAMES
        ? t('waitsMany', { first: names[0] ?? '', count: count - 1 })
        : t('waits', { names: names.join(', '), count });
    }
    case 'hand':
      return item.number === undefined
        ? t('hand', { name: item.name })
        : t('handPlace', { name: item.name, number: item.number });
    case 'newDevice':
    case 'disowned':
      return t(item.kind, { name: item.name });
    case 'moment':
      return t('moment', { name: item.name });
    case 'message':
      return t('message', { count: item.count });
    case 'itemOver':
      return t('itemOver', { title: item.title, minutes: item.minutes });
    case 'endNear':
    case 'endOver':
      return t(item.kind, { minutes: item.minutes });
    case 'unplaced':
    case 'closing':
      return t(item.kind);
  }
}
