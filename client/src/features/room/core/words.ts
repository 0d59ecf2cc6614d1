import type { ICUArgs, Messages, NestedKeyOf, MessageKeys, NestedValueOf } from 'use-intl/core';
import type { useTranslations } from 'use-intl/react';

type Room = Messages['room'];

/** The key of a text in the room's catalogue. */
export type RoomKey = MessageKeys<Room, NestedKeyOf<Room>>;

/** Puts the room's texts into the language of the page. */
export type Translate = ReturnType<typeof useTranslations<'room'>>;

/** A text of the room's catalogue and what stands in its gaps: data until it is drawn or said. */
export interface Words {
  readonly key: RoomKey;
  readonly values?: Readonly<Record<string, string | number | Words>>;
}

type ValuesOf<Key extends RoomKey> = Key extends RoomKey
  ? ICUArgs<
      NestedValueOf<Room, Key>,
      { ICUArgument: string | Words; ICUNumberArgument: number; ICUDateArgument: never }
    >
  : never;

/** What fits the texts of all the keys. */
type Together<Key extends RoomKey> = (
  Key extends RoomKey ? (values: ValuesOf<Key>) => void : never
) extends (values: infer Values) => void
  ? Values
  : never;

/** Names a text; it does not compile with a gap left open. */
export const words = <Key extends RoomKey>(
  key: Key,
  ...values: object extends Together<Key> ? [] : [values: Together<Key> & Words['values']]
): Words => {
  const [only] = values;
  return only === undefined ? { key } : { key, values: only };
};

/** The text, in the language of the page. */
export function inWords(t: Translate, { key, values = {} }: Words): string {
  const filled = Object.entries(values).map(
    ([name, value]) => [name, typeof value === 'object' ? inWords(t, value) : value] as const,
  );
  // That the values fit the key was checked where they were named.
  return t(key, Object.fromEntries(filled) as never);
}
