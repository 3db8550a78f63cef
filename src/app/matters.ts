import type { Guide } from '#/domain/guide/guide.ts';
import type { Opening, Requester } from './opening.ts';

/** What the rules need of a form and of the contact it is for. */
export function mattersOf(
  { companies }: Requester,
  guide: Guide,
  company: string | undefined,
  form: Pick<Opening, 'answers' | 'product' | 'kind' | 'legalDate' | 'agreedOn' | 'details'> &
    Partial<Pick<Opening, 'module'>>,
) {
  const own = companies.find(({ id }) => id === company);
  const { answers, product, module, details, kind, legalDate, agreedOn } = form;
  return {
    answers,
    product,
    ...(module && { module }),
    ...(details && Object.keys(details).length > 0 && { details }),
    kind,
    legalDate,
    ...(agreedOn && { agreedOn }),
    requester: own?.requester,
    // A contract the guide in force no longer knows gives no deadlines of its own.
    contract: guide.contracts.find(({ id }) => id === own?.contract)?.id,
    components: Object.keys(own?.terms ?? {}),
  };
}
