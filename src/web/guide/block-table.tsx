import type { GuideBlock } from '../shared/shapes.ts';

type Table = Extract<GuideBlock, { kind: 'table' }>;

/** A table; where it would be too wide, and where it has one row only, each row is a stack of its columns. */
export function BlockTable({ table }: { readonly table: Table }) {
  const { caption, columns, rows } = table;
  return (
    <table className="guide-table" data-single={rows.length === 1}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head = [], ...cells], at) => (
          <tr key={`${at} ${head.join()}`}>
            <th scope="row">{head.join(', ')}</th>
            {cells.map((lines, i) => (
              <td key={columns[i + 1]} data-column={columns[i + 1]} data-empty={lines.length === 0}>
                <Lines lines={lines} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length < 2 ? (
    lines[0]
  ) : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
