declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: {
    newStemmer(
      language: 'english' | 'russian' | 'french' | 'german' | 'italian' | 'spanish',
    ): Stemmer;
  };
  export default snowball;
}
