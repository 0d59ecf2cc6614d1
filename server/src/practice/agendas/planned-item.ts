import { agendaItemText, type AgendaItemText } from '@rapport/shared/content/agenda-templates.ts';
import { contentTexts } from '@rapport/shared/content/texts.ts';
import type { Format } from '@rapport/shared/contract/practice.ts';
import type { PlannedItem, PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';

/** What the template says of an item in that format; nothing for one that has none. */
function templateText(
  key: string | undefined,
  format: Format,
  locale: string,
): Omit<AgendaItemText, 'individual'> | undefined {
  const { agenda } = contentTexts(locale);
  const text = key !== undefined && Object.hasOwn(agenda, key) ? agenda[key] : undefined;
  return text && agendaItemText(text, format);
}

/** An item as it is kept: what its template says anyway is left to the template. */
export function asPlanned(
  { id, key, title, minutes, note, ready }: PreparedItem,
  format: Format,
  locale: string,
): PlannedItem {
  const text = templateText(key, format, locale);
  return {
    id,
    ...(text && key !== undefined && { key }),
    ...(title !== text?.title && { title }),
    minutes,
    ...(note !== (text?.purpose ?? '') && { note }),
    ...(ready.length > 0 && { ready }),
  };
}

/** An item as it is written and read: with what its template says. */
export function asPrepared(
  { id, key, title, minutes, note, ready = [] }: PlannedItem,
  format: Format,
  locale: string,
): PreparedItem {
  const text = templateText(key, format, locale);
  return {
    id,
    ...(text && key !== undefined && { key }),
    title: title ?? text?.title ?? contentTexts(locale).untitled,
    minutes,
    note: note ?? text?.purpose ?? '',
    ready,
  };
}
