import { Document, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { fontsFor } from "./fonts";

/** A talk for printing. */
export type TalkSheet = {
  title: string;
  subtitle: string;
  lines: { who: string; at: string; text: string }[];
};

const ink = "#1d1810";
const quiet = "#685c44";
const styles = StyleSheet.create({
  page: { padding: 48, fontSize: 10, color: ink, lineHeight: 1.5 },
  title: { fontSize: 18, marginBottom: 4, lineHeight: 1.2 },
  subtitle: { color: quiet, marginBottom: 20 },
  line: { marginBottom: 12 },
  who: { color: quiet, fontSize: 8, marginBottom: 2 },
  number: {
    position: "absolute",
    bottom: 24,
    left: 0,
    right: 0,
    textAlign: "center",
    color: quiet,
  },
});

/** The talk as a PDF, with the fonts that its words need. */
export async function renderTalkSheet(sheet: TalkSheet): Promise<Buffer> {
  return renderToBuffer(<Sheet {...sheet} />);
}

function Sheet(sheet: TalkSheet) {
  // The types of the library know one family; it takes the list that a letter is looked for in.
  const fontFamily = fontsFor(JSON.stringify(sheet)) as unknown as string;
  return (
    <Document title={sheet.title} language="en">
      <Page size="A4" style={[styles.page, { fontFamily }]}>
        <Text style={styles.title}>{sheet.title}</Text>
        <Text style={styles.subtitle}>{sheet.subtitle}</Text>
        {sheet.lines.map(({ who, at, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was printed stays where it is
          <View key={index} style={styles.line}>
            <Text style={styles.who}>
              {who}, {at}
            </Text>
            <Text>{text}</Text>
          </View>
        ))}
        <Text
          style={styles.number}
          fixed
          render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`}
        />
      </Page>
    </Document>
  );
}
