import { addEvent, type Wish } from '#/app/door.ts';
import { openTicket } from '#/app/open-ticket.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import type { Entrant } from '#/db/work.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import { MINUTE, type Instant } from '#/domain/time/instant.ts';
import { addOpen } from '#/domain/time/open-time.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { FileStore } from '#/app/site.ts';
import type { Matter } from './cast.ts';
import { detailsOf, filesOf } from './told.ts';
import type { Act, Life } from './lives.ts';

export interface Scene {
  readonly matter: Matter;
  readonly life: Life;
  readonly customer: Entrant;
  readonly agent: Entrant;
  readonly openedAt: Instant;
  readonly key: string;
  readonly calendar: Calendar;
}

/** Lives a ticket through the ordinary door, each act at its own time; nothing here knows the tables. */
export async function play(
  visitOf: (person: Entrant, now: Instant) => PersonalVisit,
  guide: Guide,
  { matter, life, customer, agent, openedAt, key, calendar }: Scene,
  until: Instant,
  store: FileStore,
): Promise<void> {
  const { question: _question, answer: _answer, solution: _solution, ...form } = matter;
  const opener = visitOf(customer, openedAt);
  const told = { ...form, details: detailsOf(guide, matter), confirmed: true };
  const sent = await filesOf(opener, store, { ...told, kind: guide.defaultKind });
  const number = await openTicket(opener, { ...told, files: sent, key }, 'portal');
  let at = openedAt;
  for (const [act, after] of life.acts) {
    at = addOpen(calendar, at, after * MINUTE);
    if (at > until) return;
    const wish = wishOf(act, matter, guide);
    if (!wish) continue;
    const byCustomer = act === 'answer' || act === 'accept' || act === 'refuse' || act === 'postpone';
    const visit = visitOf(byCustomer ? customer : agent, at);
    const closing = act === 'solve' ? closingOf(guide, matter) : undefined;
    if (closing) await addEvent(visit, number, closing, 'desk');
    await addEvent(visit, number, wish, byCustomer ? 'portal' : 'desk');
  }
}

/** What the guide wants to know with a solution: a category that asks nothing more, a matter of the coverage. */
function closingOf({ closing, scope }: Guide, { subject }: Matter): Wish | undefined {
  if (!closing) return undefined;
  const plain = closing.categories.filter(({ asks }) => asks.every(({ required }) => !required));
  const covered = scope.filter((item) => item.covered);
  const category = plain[subject.length % plain.length]?.id;
  const item = covered[subject.length % covered.length]?.id;
  return {
    event: 'classified',
    ...(category !== undefined && { category }),
    ...(closing.scope !== 'off' && item !== undefined && { scope: item }),
    cause: 'Parâmetro fora do padrão depois da última atualização.',
  };
}

/** The act in the guide's terms; undefined where this guide has no such thing. */
function wishOf(act: Act, { question, answer, solution }: Matter, guide: Guide): Wish | undefined {
  const offered = (wanted: 'accept' | 'refuse' | 'postpone') =>
    guide.acceptance?.answers.includes(wanted) === true;
  const [worst] = guide.severities;
  switch (act) {
    case 'take':
      return { event: 'taken' };
    case 'reply':
      return {
        event: 'replied',
        text: 'Olá! Recebi seu chamado e já estou analisando. Volto com notícias ainda hoje.',
      };
    case 'note':
      return {
        event: 'entry_added',
        visibility: 'internal',
        text: 'Reproduzi na base padrão. Parece ligado à última atualização; conferindo com o N2.',
      };
    case 'ask':
      return { event: 'waiting_customer', text: question };
    case 'answer':
      return { event: 'customer_replied', text: answer };
    case 'solve':
      return { event: 'solved', text: solution };
    case 'accept':
      return offered('accept') ? { event: 'accepted' } : undefined;
    case 'refuse':
      return offered('refuse')
        ? {
            event: 'refused',
            reason: 'Fizemos o passo a passo, mas a mensagem ainda aparece em uma das filiais.',
          }
        : undefined;
    case 'postpone':
      return offered('postpone') ? { event: 'postponed' } : undefined;
    case 'maintain':
      return {
        event: 'forwarded_to_maintenance',
        reason: 'Erro confirmado na versão padrão; segue para correção.',
        area: guide.development?.areas.find(({ maintains }) => maintains)?.id,
      };
    case 'raise':
      return worst && guide.severities.length > 1
        ? {
            event: 'severity_changed',
            severity: worst.id,
            reason: 'O cliente informou que o faturamento parou.',
          }
        : undefined;
  }
}
