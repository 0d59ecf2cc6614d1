import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

const IMAGES = 'docs/images';
const NAMED = /\((?:docs\/)?images\/([\w-]+\.\w+)\)/gu;
/** A journey takes a picture under a name that is written there; blanks in it stand for words. */
const TAKES = /\b(?:takePicture|takeSheet)\(([^;]*?)\)(?:;|,\n)/gu;
const NAME = /[,(]\s*(?:'([^']+)'|`([^`]+)`)\s*,?\s*$/u;

/**
 * Holds the pictures of the documentation, the documents that show them and the journeys that take
 * them to each other: nothing is taken or kept that no document shows, and nothing shown that is
 * missing or that nothing takes anew.
 * @returns what does not fit, one line each
 */
export function pictureFaults() {
  const kept = readdirSync(join(root, IMAGES));
  const shown = new Map(
    ['README.md', ...filesIn('docs', /\.md$/u)].flatMap((file) =>
      [...read(file).matchAll(NAMED)].map(([, image]) => [image, file]),
    ),
  );
  const taken = filesIn('e2e/src', /\.spec\.ts$/u).flatMap((file) =>
    [...read(file).matchAll(TAKES)].map(([, inside]) => ({ file, name: nameIn(inside) })),
  );
  const takes = (image) => taken.some(({ name }) => name?.test(image));
  return [
    ...kept.flatMap((image) => (shown.has(image) ? [] : [`no document shows ${IMAGES}/${image}`])),
    ...[...shown].flatMap(([image, file]) => {
      if (!kept.includes(image)) return [`${file} shows ${image}, which is missing`];
      return takes(image) ? [] : [`${file} shows ${image}, which no journey takes`];
    }),
    ...taken.flatMap(({ file, name }) => {
      if (!name) return [`${file} takes a picture whose name is not written there`];
      if ([...shown.keys()].some((image) => name.test(image))) return [];
      return [`${file} takes ${name.source}, which no document shows`];
    }),
  ];
}

/** What the file of a picture is called that is taken with these arguments. */
function nameIn(inside) {
  const [, plain, template] = NAME.exec(inside) ?? [];
  const name = plain ?? template?.replaceAll(/\$\{[^}]+\}/gu, '[\\w-]+');
  return name === undefined ? undefined : new RegExp(`^${name}\\.png$`, 'u');
}

const read = (file) => readFileSync(join(root, file), 'utf8');

const filesIn = (folder, name) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((file) => name.test(file))
    .sort()
    .map((file) => join(folder, file));
