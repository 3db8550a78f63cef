import { useCaseWords } from '../../shared/case-words.ts';
import type { DeskTicket } from '../../shared/shapes.ts';

/** What the customer contracted, what is noted of it, and her edition of the product (TRG-049, TRG-050, TRG-054). */
export function Contract({ has }: { has: DeskTicket['customer']['has'] }) {
  const { t } = useCaseWords();
  const { contract, components, edition } = has;
  if (contract === null && edition === null) return null;
  return (
    <>
      {contract !== null && <p>{t('contract', { contract })}</p>}
      {components.length > 0 && (
        <ul className="components">
          {components.map(({ label, parameters }) => (
            <li key={label}>
              {label}
              {parameters.map(({ name, value }) => (
                <small key={name}>
                  {name}: {value}
                </small>
              ))}
            </li>
          ))}
        </ul>
      )}
      {edition !== null && (
        <p>
          <strong>{edition.label}</strong> <small>{edition.note}</small>
        </p>
      )}
    </>
  );
}
