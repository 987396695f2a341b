/** The text with each terminal control and bidirectional control replaced by one character: offsets stay. */
export function defused(text: string): string {
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
