/** A word without its commonest English endings; the same stem for "release", "released", "releasing". */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = word
    .replace(/ies$/, "y")
    .replace(/(ss|sh|ch|x|z)es$/, "$1")
    .replace(/([^sui])s$/, "$1");
  const bare = singular
    .replace(/(?<=[aeiouy].*)(ing|ed)$/, "")
    .replace(/([bdfgmnprt])\1$/, "$1")
    .replace(/(?<=...)(ly|ment|ness)$/, "");
  return (bare.length < 3 ? singular : bare).replace(/(?<=...)e$/, "").replace(/(?<=..)i$/, "y");
}
