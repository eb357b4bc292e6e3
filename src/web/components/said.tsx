/** A message in which `code` stands between backticks. */
export function Said({ words }: { words: string }) {
  return (
    <>
      {words
        .split('`')
        .map((piece, index) => (index % 2 === 1 ? <span class="wire">{piece}</span> : piece))}
    </>
  );
}
