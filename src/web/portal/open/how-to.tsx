import type { OpeningForm } from '../../shared/shapes.ts';

/** How to do what helps, step by step, in the guide's words (TTL-055, TTL-056). */
export const HowTo = ({ help }: { help: OpeningForm['help'] }) =>
  help.map(({ title, text, steps }) => (
    <details key={title} className="how-to">
      <summary>{title}</summary>
      {text !== '' && <p>{text}</p>}
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  ));
