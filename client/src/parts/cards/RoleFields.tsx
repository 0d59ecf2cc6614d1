import { CARD_LIMITS } from '@rapport/shared/contract/card-limits.ts';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { withRole, type CardDraft, type RoleDraft } from './card-draft.ts';
import styles from './CardFields.module.css';
import type { ProblemWords } from './use-problem-words.ts';

/** The parts of a card: who rehearses, who answers, who coaches. */
export function RoleFields({
  draft,
  words,
  onChange,
}: {
  draft: CardDraft;
  words: ProblemWords;
  onChange: (draft: CardDraft) => void;
}) {
  const t = useTranslations('cards.editor');
  const { roles } = draft;
  const change = (id: string, part: Partial<RoleDraft>) =>
    onChange({
      ...draft,
      roles: roles.map((role) => (role.id === id ? { ...role, ...part } : role)),
    });
  const full = roles.length >= CARD_LIMITS.roles;
  const hasCoach = roles.some(({ kind }) => kind === 'coach');
  return (
    <section className={styles.section} aria-label={t('roles')}>
      <h3>{t('roles')}</h3>
      {roles.map(({ id, kind, name, brief }) => (
        <fieldset key={id} className={styles.part}>
          <legend>{t(`kind.${kind}`)}</legend>
          <p className={styles.aside}>{t(`kindWords.${kind}`)}</p>
          <TextField
            label={t('roleName')}
            value={name}
            onChange={(value) => change(id, { name: value })}
            error={words(`name ${id}`)}
          />
          <TextArea
            label={t('brief')}
            value={brief}
            onChange={(value) => change(id, { brief: value })}
            error={words(`brief ${id}`)}
            rows={4}
          />
          {kind !== 'protagonist' && (
            <div>
              <Button
                variant="quiet"
                icon={X}
                onPress={() =>
                  onChange({ ...draft, roles: roles.filter((role) => role.id !== id) })
                }
              >
                {t('removeRole')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {!full && (
        <div className={styles.add}>
          <Button icon={Plus} onPress={() => onChange(withRole(draft, 'other'))}>
            {t('addOther')}
          </Button>
          {!hasCoach && (
            <Button icon={Plus} onPress={() => onChange(withRole(draft, 'coach'))}>
              {t('addCoach')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
