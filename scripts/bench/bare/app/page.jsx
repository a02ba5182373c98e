/** As many paragraphs as `?lines=` says, rendered for each request. */
export default async function Page({ searchParams }) {
  const { lines = "1" } = await searchParams;
  const numbers = Array.from({ length: Number(lines) }, (_, index) => index);
  return (
    <main>
      {numbers.map((number) => (
        <p key={number} className="line">
          {number} The feather lies in the other pan, and whoever speaks is weighed by it.
        </p>
      ))}
    </main>
  );
}
