import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { pictureFaults } from './pictures.mjs';
import { sourceFolders } from './workspaces.mjs';

/** Rules that no test of ours names, each with what holds it instead. */
const HELD_ELSEWHERE = {
  ME18: 'how mediasoup divides what there is; it is stated so that nobody sets priorities',
  TR2: 'a rule of the linter',
};

const RULE = /\*\*\[([A-Z]{2}\d+)\]/gu;
/** A rule that only a comment names is held by nothing. */
const COMMENT = /^\s*(?:\/\/|\/?\*\s)/u;
const NAMED = /\[([A-Z]{2}\d+)\]/gu;

/**
 * Holds the rules in docs/spec and the titles of tests to each other: what a title names is a rule,
 * each rule is named by a test, and no two rules have one name. The pictures of the documentation
 * are held to what shows and takes them.
 * @returns what a step of `npm test` answers
 */
export function rules() {
  const stated = find(filesIn('docs/spec', /\.md$/u), RULE);
  // Not every rule for words can be tested.
  const guide = find(['STYLE_GUIDE.md'], RULE);
  const named = find(
    sourceFolders().flatMap((folder) => filesIn(folder, /\.(?:test|spec)\.tsx?$/u)),
    NAMED,
  );
  const faults = [
    ...twice(stated),
    ...unknown(new Set([...stated.keys(), ...guide.keys()]), named),
    ...unproven(stated, named),
    ...stale(stated, named),
    ...pictureFaults(),
  ];
  return Promise.resolve({
    ok: faults.length === 0,
    reason: `${faults.length} rules, titles and pictures that do not fit together`,
    output: faults.join('\n'),
  });
}

/** The files below a folder whose names match, as paths from the top of the checkout. */
function filesIn(folder, name) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((file) => name.test(file))
    .sort()
    .map((file) => join(folder, file));
}

/** Where each rule's name stands: `docs/spec/room.md:12`, more than once if need be. */
function find(files, pattern) {
  const places = new Map();
  for (const file of files) {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    for (const [at, line] of lines.entries()) {
      if (COMMENT.test(line)) continue;
      for (const [, rule] of line.matchAll(pattern)) {
        places.set(rule, [...(places.get(rule) ?? []), `${file}:${at + 1}`]);
      }
    }
  }
  return places;
}

const twice = (stated) =>
  [...stated].flatMap(([rule, places]) =>
    places.length > 1 ? [`${rule} is the name of two rules: ${places.join(', ')}`] : [],
  );

const unknown = (known, named) =>
  [...named].flatMap(([rule, [place]]) =>
    known.has(rule) ? [] : [`${place} names ${rule}, which is no rule in docs/spec`],
  );

const unproven = (stated, named) =>
  [...stated].flatMap(([rule, [place]]) =>
    named.has(rule) || rule in HELD_ELSEWHERE ? [] : [`${place} ${rule} is named by no test`],
  );

const stale = (stated, named) =>
  Object.keys(HELD_ELSEWHERE).flatMap((rule) => {
    if (!stated.has(rule)) return [`HELD_ELSEWHERE names ${rule}, which is no rule`];
    return named.has(rule) ? [`HELD_ELSEWHERE names ${rule}, which a test proves`] : [];
  });
