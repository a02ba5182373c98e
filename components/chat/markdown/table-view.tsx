import type { Tokens } from "marked";
import { cx } from "@/components/ui/class-names";
import { Inline } from "./inline";

/** Columns share the width from the start, so that a row that arrives does not move the others. */
export function TableView({ table }: { table: Tokens.Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section aria-label="Table" tabIndex={0} className="overflow-x-auto font-text text-[0.875rem]">
      <table
        className="w-full table-fixed border-collapse"
        style={{ minWidth: `${table.header.length * 7}rem` }}
      >
        <thead>
          <tr>
            {table.header.map((cell, index) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place
                key={index}
                scope="col"
                className={cx(
                  "border-b border-rule py-1.5 pr-3 text-left text-sm font-medium text-ink-2",
                  alignment[cell.align ?? "left"],
                )}
              >
                <Inline tokens={cell.tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
            <tr key={index}>
              {row.map((cell, place) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place
                  key={place}
                  className={cx(
                    "figures border-b border-line py-1.75 pr-3 align-top",
                    alignment[cell.align ?? "left"],
                  )}
                >
                  <Inline tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const alignment = { left: "text-left", right: "text-right", center: "text-center" };
