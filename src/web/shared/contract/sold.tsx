import { useCaseWords } from '../case-words.ts';
import type { CompanyContract, ContractChoice } from '../shapes.ts';

type Contracted = NonNullable<ContractChoice['contracted']>;

interface Props {
  readonly sold: CompanyContract['sold'];
  /** Whether only what is written down is supported (TRG-031). */
  readonly isLimit: boolean;
  readonly contracted: Contracted | null;
  readonly onChange: (contracted: Contracted | null) => void;
}

/** Products and modules the company has; where nobody writes them down, it is asked about none (TRG-031). */
export function Sold({ sold, isLimit, contracted, onChange }: Props) {
  const { t } = useCaseWords();
  if (sold.length === 0) return null;
  const having = (id: string, modules: readonly string[] | undefined) => {
    const others = Object.entries(contracted ?? {}).filter(([other]) => other !== id);
    onChange(Object.fromEntries(modules ? [...others, [id, [...modules]]] : others));
  };
  return (
    <details className="sold">
      <summary>{t('contractForm.sold')}</summary>
      <Tick
        label={t(isLimit ? 'contractForm.limit' : 'contractForm.known')}
        isOn={contracted !== null}
        onTick={(isOn) => onChange(isOn ? {} : null)}
      />
      {contracted !== null &&
        sold.map(({ id, label, modules }) => {
          const own = contracted[id];
          return (
            <fieldset key={id}>
              <legend className="visually-hidden">{label}</legend>
              <Tick
                label={label}
                isOn={own !== undefined}
                onTick={(isOn) => having(id, isOn ? [] : undefined)}
              />
              {own && modules.length > 0 && (
                <div className="sold-modules">
                  <p className="quiet">
                    {own.length === 0 ? t('contractForm.allModules') : t('contractForm.someModules')}
                  </p>
                  {modules.map((module) => (
                    <Tick
                      key={module}
                      label={module}
                      isOn={own.includes(module)}
                      onTick={(isOn) =>
                        having(id, isOn ? [...own, module] : own.filter((other) => other !== module))
                      }
                    />
                  ))}
                </div>
              )}
            </fieldset>
          );
        })}
    </details>
  );
}

const Tick = (props: { label: string; isOn: boolean; onTick: (isOn: boolean) => void }) => (
  <label className="sold-tick">
    <input type="checkbox" checked={props.isOn} onChange={({ target }) => props.onTick(target.checked)} />{' '}
    {props.label}
  </label>
);
