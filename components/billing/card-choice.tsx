import { SelectField } from "@/components/ui/select";

/** Groups of four, as they stand on a card. */
export function spaced(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, "$1 ");
}

/** The test cards, by what becomes of a payment with them. */
export function CardChoice(props: {
  cards: { number: string; label: string }[];
  /** The card that was tried before. */
  chosen?: string;
}) {
  return (
    <SelectField
      label="Test card"
      name="card"
      defaultValue={props.chosen}
      hint="Real cards are not taken here."
    >
      {props.cards.map(({ number, label }) => (
        <option key={number} value={number}>
          {spaced(number)}: {label.toLowerCase()}
        </option>
      ))}
    </SelectField>
  );
}
