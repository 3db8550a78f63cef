import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Attach } from '../../shared/attachments/attach.tsx';
import { FormatBar } from '../../shared/rich/format-bar.tsx';
import { ContactKind } from './contact-kind.tsx';
import { holds, inserted } from './opening.ts';
import { HowTo } from './how-to.tsx';
import { OwnFields } from './own-fields.tsx';
import type { PartProps } from './part-props.ts';
import { Similar } from './similar.tsx';
import { useOpeningWords } from './words.ts';

/** Part two: the subject, what happens, with the vendor's tip beside, and what shows it. */
export function What(part: PartProps) {
  const { form, opening, change, faults, onBusy, face } = part;
  const { t } = useTranslation();
  const { t: word } = useOpeningWords();
  const left = form.subjectMax - opening.subject.length;
  const needed = form.files.needed.filter(({ when }) => holds(when, opening));
  const fault = needed.flatMap(({ kind }) => faults[`files.${kind}`] ?? []).join('. ');
  const hint = needed.map(({ label }) => word('needed', { what: label })).join(' ');
  return (
    <section aria-labelledby="what-title" className="open-part">
      <h2 id="what-title">{t('open.what')}</h2>
      <ContactKind {...part} />
      <TextInput
        data-field="subject"
        label={t('open.subject')}
        description={
          left < 20 ? t('open.left', { count: left }) : `${t('open.subjectHint')} ${word('oneSubject')}`
        }
        value={opening.subject}
        error={faults['subject']}
        onChange={({ target }) => change({ subject: target.value })}
      />
      {face === 'portal' && <Similar subject={opening.subject} />}
      <Description {...part} />
      <HowTo help={form.help} />
      <OwnFields {...part} of="what" />
      <Attach
        face={face}
        limits={form.files}
        files={opening.files}
        onFiles={(files) => change({ files })}
        onBusy={onBusy}
        field={`files.${needed.find(({ kind }) => faults[`files.${kind}`])?.kind ?? ''}`}
        fault={fault === '' ? undefined : fault}
        hint={hint === '' ? word('files') : hint}
      />
    </section>
  );
}

/** Where several texts are offered, the one that is chosen comes in at the cursor (TTL-039). */
function Description({ form, opening, change, faults, face }: PartProps) {
  const { t } = useTranslation();
  const { t: word } = useOpeningWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const choose = (id: string) => {
    const script = form.scripts.find((one) => one.id === id);
    if (!script) return;
    change({
      script: id,
      description: inserted(
        opening.description,
        script.text,
        form.scripts,
        field.current?.selectionStart ?? 0,
      ),
    });
  };
  return (
    <>
      {form.scripts.length > 1 && (
        <NativeSelect
          label={word('script')}
          data={form.scripts.map(({ id, label }) => ({ value: id, label }))}
          value={opening.script}
          onChange={({ target }) => choose(target.value)}
        />
      )}
      <Textarea
        ref={field}
        data-field="description"
        label={t('open.description')}
        placeholder={word('placeholder')}
        description={form.tip}
        rows={8}
        value={opening.description}
        error={faults['description']}
        onChange={({ target }) => change({ description: target.value })}
      />
      <FormatBar field={field} text={opening.description} face={face} files={opening.files} />
    </>
  );
}
