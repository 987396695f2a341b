/** Whether a text is one of these, to the letter; of a closed set of texts only its members can be asked for. */
export function oneOf<Text extends string>(text: Text | undefined, ...words: readonly NoInfer<Text>[]): boolean {
  return text !== undefined && words.includes(text)
}
