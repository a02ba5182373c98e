import { Table, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Cluster } from "@/lib/onchain/contract";
import type { MoveView } from "@/lib/token/contract";
import { ChainId } from "./signature";
import { lockWords, moveWords, shortTokens } from "./token-words";

/** Stakes, unstakes and claims as the chain has them. */
export function MoveTable(props: {
  items: readonly MoveView[];
  mine: readonly string[];
  cluster: Cluster;
}) {
  const { items, mine, cluster } = props;
  return (
    <Table label="What was staked, taken back and claimed">
      <thead>
        <tr>
          <Th>Time</Th>
          <Th>What</Th>
          <Th>Wallet</Th>
          <Th>Lock</Th>
          <Th figure>100Bs</Th>
          <Th figure>Signature</Th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ seq, at, kind, owner, lockDays, amount, signature }) => (
          <tr key={seq} className={mine.includes(owner) ? "bg-raised" : undefined}>
            <Td className="whitespace-nowrap">
              <Time at={at} />
            </Td>
            <Td className="whitespace-nowrap">{moveWords[kind]}</Td>
            <Td className="whitespace-nowrap">
              {mine.includes(owner) ? "yours " : ""}
              <ChainId id={owner} kind="address" cluster={cluster} />
            </Td>
            <Td className="whitespace-nowrap">{lockWords(lockDays)}</Td>
            <Td figure>{shortTokens(amount)}</Td>
            <Td figure>
              <ChainId id={signature} cluster={cluster} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
