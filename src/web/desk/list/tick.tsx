interface Props {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onTick: () => void;
}

/** One of several values. */
export function Tick({ label, isTicked, onTick }: Props) {
  return (
    <label className="list-tick">
      <input type="checkbox" checked={isTicked} onChange={onTick} />
      {label}
    </label>
  );
}
