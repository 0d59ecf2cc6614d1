import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import { BarChart3, Check, Theater, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { problemOf } from '../../../http/api.ts';
import { useReadyWords } from '../../../parts/agenda/use-ready-words.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { useRoom, useView } from '../session/room-context.ts';
import { currentItem } from '../leading/agenda-items.ts';
import { commandsOf } from './ready-commands.ts';
import { hindranceOf, wasAsked } from './ready-hindrance.ts';
import styles from './ReadyHere.module.css';

const ICONS = { poll: BarChart3, card: Theater, breakouts: UsersRound } as const;
const NONE: readonly ReadyThing[] = [];

/** What was laid ready in the item that is on, one press away: for facilitators. */
export function ReadyHere() {
  const t = useTranslations('ready.here');
  const ready = useView(({ agenda }) => currentItem(agenda)?.ready ?? NONE);
  if (ready.length === 0) return null;
  return (
    <section className={styles.ready} aria-label={t('label')}>
      <h3 className={styles.label}>{t('label')}</h3>
      <ul className={styles.things}>
        {ready.map((thing, at) => (
          <li key={at}>
            <Thing thing={thing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thing({ thing }: { thing: ReadyThing }) {
  const t = useTranslations('ready.here');
  const errors = useTranslations('errors');
  const { command, cards } = useRoom();
  const label = useLabel();
  const hindrance = useView((view) => hindranceOf(thing, view));
  const asked = useView((view) => wasAsked(thing, view));
  const [isBeginning, setBeginning] = useState(false);
  const begin = async () => {
    setBeginning(true);
    try {
      for (const one of await commandsOf(thing, cards)) {
        // What is refused is said where refusals are; nothing that builds on it is sent.
        if (!(await command(one))) break;
      }
    } catch (error) {
      announce(errors(`${problemOf(error)}.title`), 'now');
    } finally {
      setBeginning(false);
    }
  };
  return (
    <>
      <Button
        wide
        icon={asked ? Check : ICONS[thing.kind]}
        isDisabled={hindrance !== undefined}
        isPending={isBeginning}
        onPress={() => void begin()}
      >
        {label(thing, asked)}
      </Button>
      {hindrance !== undefined && <p className={styles.why}>{t(hindrance)}</p>}
    </>
  );
}

/** Says what a press begins. */
function useLabel(): (thing: ReadyThing, asked: boolean) => string {
  const t = useTranslations('ready');
  const words = useReadyWords();
  return (thing, asked) => {
    if (thing.kind === 'poll') {
      const question = thing.question || t(`usual.${thing.poll}`);
      return t(asked ? 'here.askedAgain' : 'here.ask', { question });
    }
    return thing.kind === 'card'
      ? t('here.begin', { title: thing.card.title })
      : t('here.open', { what: words(thing) });
  };
}
