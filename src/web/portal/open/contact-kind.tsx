import { NativeSelect, TextInput } from '@mantine/core';
import { useCaseWords } from '../../shared/case-words.ts';
import { Asked } from './asked.tsx';
import { askedQuestions, ofKind } from './opening.ts';
import type { PartProps } from './part-props.ts';

/** What the contact is about, with what that means, and what is asked of this kind alone (PRO-004 to PRO-006). */
export function ContactKind(part: PartProps) {
  const { form, opening, change, faults } = part;
  const { t } = useCaseWords();
  const chosen = form.kinds.find(({ id }) => id === opening.kind);
  if (form.kinds.length === 0) return null;
  return (
    <>
      <NativeSelect
        data-field="kind"
        label={t('kind')}
        description={chosen?.meaning ?? t('kindHint')}
        data={[
          ...(chosen ? [] : [{ value: '', label: t('choose') }]),
          ...form.kinds.map(({ id, label }) => ({ value: id, label })),
        ]}
        value={opening.kind}
        error={faults['kind']}
        onChange={({ target }) => change({ kind: target.value })}
      />
      {chosen?.legalDate && (
        <TextInput
          type="date"
          className="date-asked"
          label={t('legalDate')}
          value={opening.legalDate}
          onChange={({ target }) => change({ legalDate: target.value })}
        />
      )}
      {chosen?.agreedDate && (
        <TextInput
          type="date"
          className="date-asked"
          data-field="agreedOn"
          label={t('agreedOn')}
          description={t('agreedHint')}
          value={opening.agreedOn}
          error={faults['agreedOn']}
          onChange={({ target }) => change({ agreedOn: target.value })}
        />
      )}
      {askedQuestions(form.questions, opening)
        .filter(ofKind)
        .map((question) => (
          <Asked key={question.id} {...part} question={question} />
        ))}
    </>
  );
}
