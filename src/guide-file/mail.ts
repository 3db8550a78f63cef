import type { MailService } from '#/domain/guide/mail.ts';
import { id, section } from './section.ts';
import { yesOrNo } from './yes-or-no.ts';

/** `mail: { registration: cadastro, answers_strangers: yes }`: what becomes of mail that nobody registered wrote. */
export const mail = section({
  registration: id.optional(),
  answers_strangers: yesOrNo.default(true),
})
  .transform(({ registration, answers_strangers }): MailService => ({
    ...(registration !== undefined && { registration }),
    answersStrangers: answers_strangers,
  }))
  .prefault({});
