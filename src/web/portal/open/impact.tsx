import { useTranslation } from 'react-i18next';
import { Asked } from './asked.tsx';
import { askedQuestions, ofKind, shownFields } from './opening.ts';
import { OwnFields } from './own-fields.tsx';
import type { PartProps } from './part-props.ts';

/** Part three: the guide's questions; the answers decide the severity. */
export function Impact(part: PartProps) {
  const { t } = useTranslation();
  const asked = askedQuestions(part.form.questions, part.opening).filter((question) => !ofKind(question));
  const own = shownFields(part.form, part.opening).filter((field) => field.part === 'impact');
  if (asked.length === 0 && own.length === 0) return null;
  return (
    <section aria-labelledby="impact-title" className="open-part">
      <h2 id="impact-title">{t('open.impact')}</h2>
      {asked.map((question) => (
        <Asked key={question.id} {...part} question={question} />
      ))}
      <OwnFields {...part} of="impact" />
    </section>
  );
}
