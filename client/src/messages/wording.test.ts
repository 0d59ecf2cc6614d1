import { describe, expect, it } from 'vitest';
import { care } from './en/care.ts';
import { device } from './en/device.ts';
import { helpNow } from './en/help-now.ts';
import { observers } from './en/observers.ts';
import { polls } from './en/polls.ts';
import { room } from './en/room.ts';
import { share } from './en/share.ts';

/** A text, and where it stands. */
type Text = readonly [path: string, text: string];

/** Every text in a module, or in a part of one. */
function textsIn(value: unknown, path: string): Text[] {
  if (typeof value === 'string') return [[path, value]];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`))
    : [];
}

const textsOf = (modules: Record<string, unknown>): Text[] =>
  Object.entries(modules).flatMap(([file, module]) => textsIn(module, file));

/** Every catalogue that there is: a new file is read without being named here. */
const screens = textsOf(import.meta.glob(['./en/*.ts', '!./en/*.test.ts'], { eager: true }));
/** Cards, agendas and steps, which are on screens too, in the words of the people they tell of. */
const content = textsOf(
  import.meta.glob('../../../shared/src/content/en/**/*.ts', { eager: true }),
);

const found = (texts: readonly Text[], broken: RegExp): readonly Text[] =>
  texts.filter(([, text]) => broken.test(text));

// What a machine can see of the rules in STYLE_GUIDE.md.
const BROKEN: readonly (readonly [rule: string, broken: RegExp])[] = [
  [
    'WO1: says that somebody knows, sees, hears or comes, which the server cannot know',
    /\b(knows?|is aware|are aware) (that|where|how|what) you\b|sees that you are|\bthe others know\b|\bwe (can )?(hear|see|know)\b|help is (coming|on its way)|so that help|will (come|be with you)\b|\bsoon be\b/iu,
  ],
  [
    'WO2: says “one” for “you”, “we” for the page or the practice, or hides who acts',
    /\b(as|if|when|while|how|what|whom) one\b(?! of)|\bone(’s|self)\b|\b(we|us|our)\b(?! side| make the| practice)|\byou (will|can) be (admitted|removed|let in)\b/iu,
  ],
  [
    'WO3: has another word for a facilitator, a client, a session or the waiting room',
    /those who lead|\b(everyone|whoever|who|one) who leads\b|\b(colleagues?|\{name\}) (can )?leads?\b|\bco-?therapists?\b|\bwho leads\b|\b(co-?)?hosts?\b|\bmoderators?\b|\bparticipants?\b|\battendees?\b|\bguests?\b|\blobby\b|\bconference\b|\bmeetings?\b|\busers?\b/iu,
  ],
  [
    'WO4: ties an act to being well or brave',
    /all right again|feel(ing)? better|don[’']t need help any|\b(brave|bravely|courage|strong enough|the strength to|calm down|cheer up)\b/iu,
  ],
  [
    'WO5: accuses, punishes, or gives a reason for a refusal',
    /taken out of the session$|\b(kicked|banned|rejected|forbidden|unauthori[sz]ed|denied|illegal|violat\w+)\b/iu,
  ],
  [
    'WO7: does not name illness, risk or death',
    /passed away|no longer with us|departed|commit(s|ted)? suicide|end it all|\bwho (is|are) gone\b|lost their life/iu,
  ],
  ['reads as a riddle', /\brests? for now\b|\blet it go$|different ages|\bhave been there\b/iu],
  ['is written two ways', /\bcan not\b|\be-mail\b|\blog(ged)? (in|out|on)\b/iu],
];

/** What is spoken in a scene, or about it: what people feel and know is part of that. */
const SPOKEN = /\.(roles|prompts|scenario|debrief|aim|observe)\b/u;

describe('the words on the screens', () => {
  it('are all read', () => {
    expect(screens.length).toBeGreaterThan(1400);
    expect(content.length).toBeGreaterThan(500);
  });

  it.each(BROKEN)('[%s] nowhere', (_rule, broken) => {
    expect(found(screens, broken)).toEqual([]);
  });

  // “We” is everyone in the session there.
  const ofContent = BROKEN.filter(([rule]) => !rule.startsWith('WO2'));

  it.each(ofContent)('[%s] nor in cards, agendas and steps', (rule, broken) => {
    const texts = content.filter(([path]) => !(/^WO[14]/u.test(rule) && SPOKEN.test(path)));
    expect(found(texts, broken)).toEqual([]);
  });

  /** What somebody works as in the practice, on the pages about that. */
  const PROFESSION = /^\.\/en\/(courses|desk|entry|team)\.ts\./u;

  it('[WO3] call whoever leads a facilitator, and to a client your therapist', () => {
    const texts = screens.filter(([path]) => !PROFESSION.test(path));
    expect(found(texts, /(?<!\b(your|their) )\btherapists?\b/iu)).toEqual([]);
  });

  it('[WO6] are at most twelve where somebody is in distress, and offer one thing to do', () => {
    const { plan: _, planWords: __, parts: ___, ...numbers } = helpNow;
    const { whereabouts, whereaboutsWords, withdraw, steppedOut, sent } = care;
    const { alone, offline } = care.aside;
    const texts = [
      ...textsIn(numbers, 'helpNow'),
      ...textsIn(
        { ...care.call, button: care.button, short: care.buttonShort, words: care.buttonWords },
        'care.call',
      ),
      ...textsIn(
        { whereabouts, whereaboutsWords, withdraw, steppedOut, sent, alone, offline },
        'care',
      ),
      ...textsIn(room.gone, 'room.gone'),
      ...textsIn([device.title, device.asked, device.disowned, device.elsewhere], 'device'),
    ];
    expect(texts.filter(([, text]) => text.split(' ').length > 12)).toEqual([]);
    expect(found(texts, /, or\b/iu)).toEqual([]);
  });

  it('[CT22] of calls, side rooms, questions, observers and screens suit one to one as well', () => {
    const { to: _, ...screen } = share;
    const { words: __, withdrawWords: ___, ...watching } = observers;
    const texts = textsOf({ care, polls, screen, watching });
    expect(found(texts, /\bthe (whole )?group\b/iu)).toEqual([]);
  });
});
