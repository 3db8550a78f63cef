import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ContactKind } from './contact-kind.tsx';
import type { PartProps } from './part-props.ts';

/** Part two: the subject and what happens, with the vendor's tip beside. */
export function What(part: PartProps) {
  const { form, opening, change, faults } = part;
  const { t } = useTranslation();
  const left = form.subjectMax - opening.subject.length;
  return (
    <section aria-labelledby="what-title" className="open-part">
      <h2 id="what-title">{t('open.what')}</h2>
      <ContactKind {...part} />
      <TextInput
        data-field="subject"
        label={t('open.subject')}
        description={left < 20 ? t('open.left', { count: left }) : t('open.subjectHint')}
        value={opening.subject}
        error={faults['subject']}
        onChange={({ target }) => change({ subject: target.value })}
      />
      <Textarea
        data-field="description"
        label={t('open.description')}
        description={form.tip}
        rows={8}
        value={opening.description}
        error={faults['description']}
        onChange={({ target }) => change({ description: target.value })}
      />
    </section>
  );
}
