import { Document, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { fontsFor } from "./fonts";

/** What a page of an invoice says; every sum is written already. */
export type InvoiceSheet = {
  title: string;
  /** A line over everything, such as that nothing of it is real. */
  notice: string | null;
  seller: string[];
  buyer: string[];
  facts: [string, string][];
  lines: { description: string; period: string; amount: string }[];
  sums: [string, string][];
  total: [string, string];
  footnotes: string[];
};

const ink = "#1d1810";
const quiet = "#685c44";
const styles = StyleSheet.create({
  page: { padding: 48, fontSize: 10, color: ink, lineHeight: 1.45 },
  notice: { color: quiet, borderBottom: `1 solid ${quiet}`, paddingBottom: 6, marginBottom: 20 },
  title: { fontSize: 20, marginBottom: 20, lineHeight: 1.2 },
  columns: { flexDirection: "row", justifyContent: "space-between", marginBottom: 20 },
  column: { width: "46%" },
  label: { color: quiet, fontSize: 8, marginBottom: 2 },
  row: {
    flexDirection: "row",
    justifyContent: "space-between",
    paddingVertical: 5,
    borderBottom: "0.5 solid #b4a687",
  },
  head: { borderBottom: `1.5 solid ${ink}`, color: quiet, fontSize: 8 },
  words: { width: "78%" },
  sum: { width: "20%", textAlign: "right" },
  total: {
    flexDirection: "row",
    justifyContent: "space-between",
    paddingVertical: 7,
    fontSize: 12,
  },
  footnotes: { marginTop: 24, color: quiet, fontSize: 8 },
});

/** The invoice as a PDF, with the fonts that its words need. */
export async function renderInvoiceSheet(sheet: InvoiceSheet): Promise<Buffer> {
  return renderToBuffer(<Sheet {...sheet} />);
}

function Sheet(sheet: InvoiceSheet) {
  // The types of the library know one family; it takes the list that a letter is looked for in.
  const fontFamily = fontsFor(JSON.stringify(sheet)) as unknown as string;
  return (
    <Document title={sheet.title} author={sheet.seller[0] ?? ""} language="en">
      <Page size="A4" style={[styles.page, { fontFamily }]}>
        {sheet.notice && <Text style={styles.notice}>{sheet.notice}</Text>}
        <Text style={styles.title}>{sheet.title}</Text>
        <View style={styles.columns}>
          <Party label="From" lines={sheet.seller} />
          <Party label="To" lines={sheet.buyer} />
        </View>
        <View style={{ marginBottom: 20 }}>
          {sheet.facts.map(([name, value]) => (
            <Pair key={name} name={name} value={value} />
          ))}
        </View>
        <View style={[styles.row, styles.head]}>
          <Text style={styles.words}>What</Text>
          <Text style={styles.sum}>USD</Text>
        </View>
        {sheet.lines.map((line) => (
          <View key={line.description + line.amount} style={styles.row} wrap={false}>
            <View style={styles.words}>
              <Text>{line.description}</Text>
              {line.period !== "" && <Text style={styles.label}>{line.period}</Text>}
            </View>
            <Text style={styles.sum}>{line.amount}</Text>
          </View>
        ))}
        {sheet.sums.map(([name, value]) => (
          <Pair key={name} name={name} value={value} />
        ))}
        <View style={styles.total}>
          <Text>{sheet.total[0]}</Text>
          <Text>{sheet.total[1]}</Text>
        </View>
        <View style={styles.footnotes}>
          {sheet.footnotes.map((text) => (
            <Text key={text}>{text}</Text>
          ))}
        </View>
      </Page>
    </Document>
  );
}

function Party({ label, lines }: { label: string; lines: string[] }) {
  return (
    <View style={styles.column}>
      <Text style={styles.label}>{label}</Text>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </View>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <View style={styles.row}>
      <Text style={{ color: quiet }}>{name}</Text>
      <Text>{value}</Text>
    </View>
  );
}
