import type { CardDetail, CardLibrary } from '@rapport/shared/contract/rest.ts';
import { useTranslations } from 'use-intl';
import { Notice } from '../../ui/Notice.tsx';
import { CardFacts } from './CardFacts.tsx';
import styles from './CardText.module.css';

/** All that stands on a card, as facilitators read it. */
export function CardText({
  detail: { card, own },
  stepTitles,
  exclusions,
}: {
  detail: CardDetail;
  stepTitles: CardLibrary['steps'];
  exclusions: string;
}) {
  const t = useTranslations('cards');
  const seconds = card.steps.reduce((sum, step) => sum + (step.seconds ?? 0), 0);
  return (
    <div className={styles.text}>
      <CardFacts card={card} minutes={seconds / 60} {...(own && { own })} />
      <Notice tone="warn" title={t('caution')}>
        {card.caution !== undefined && <p className={styles.words}>{card.caution}</p>}
        <p className={styles.words}>{exclusions}</p>
      </Notice>
      <section>
        <h3>{t('scene')}</h3>
        <p className={styles.words}>{card.scenario}</p>
      </section>
      {card.aim !== undefined && (
        <section>
          <h3>{t('aim')}</h3>
          <p className={styles.words}>{card.aim}</p>
        </section>
      )}
      <section>
        <h3>{t('parts')}</h3>
        <p className={styles.aside}>{t('private')}</p>
        <dl className={styles.parts}>
          {card.roles.map(({ id, name, brief, required }) => (
            <div key={id} className={styles.part}>
              <dt>
                <span>{name}</span>
                {!required && <span className={styles.aside}> {t('optional')}</span>}
              </dt>
              <dd className={styles.words}>{brief}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{t('course')}</h3>
        <ol className={styles.steps}>
          {card.steps.map(({ kind, seconds: limit }) => (
            <li key={kind}>
              <span>{stepTitles[kind]}</span>
              {limit !== undefined && (
                <span className={styles.aside}>{t('min', { minutes: limit / 60 })}</span>
              )}
            </li>
          ))}
        </ol>
      </section>
      <Lines title={t('prompts')} lines={card.prompts} />
      {card.observe !== undefined && (
        <section>
          <h3>{t('observe')}</h3>
          <p className={styles.words}>{card.observe}</p>
        </section>
      )}
      <Lines title={t('debrief')} lines={card.debrief} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.lines}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
