import { Table, Td, Th } from "@/components/ui/table";
import { teamActs, teamRoles } from "@/lib/team/contract";
import { actWords, roleWords } from "./words";

/** Who may do what: the very table that is enforced. */
export function Matrix(props: { permissions: Readonly<Record<string, readonly string[]>> }) {
  return (
    <Table label="Acts by role">
      <thead>
        <tr>
          <Th>Act</Th>
          {teamRoles.map((role) => (
            <Th key={role}>{roleWords[role]}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {teamActs.map((act) => (
          <tr key={act}>
            <Td>{actWords[act]}</Td>
            {teamRoles.map((role) => (
              <Td key={role}>{props.permissions[act]?.includes(role) ? "Yes" : "No"}</Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
