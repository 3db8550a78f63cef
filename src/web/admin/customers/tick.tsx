import './tick.css';

interface Props {
  readonly label: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

/** Something that holds or does not. */
export function Tick({ label, isOn, onTurn }: Props) {
  return (
    <label className="tick">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onTurn(target.checked)} />
      {label}
    </label>
  );
}
