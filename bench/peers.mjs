// What somebody would pick who wants the figures of a text and does not know this project: each finds its numbers and no more.
import recognizers from '@microsoft/recognizers-text-suite'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'

const wink = winkNlp(model)
const { its } = wink

/** Each peer with the least that it must do to find the numbers of a text. */
export const peers = [
  {
    name: 'wink-nlp: its entities',
    // A third of the time that this project takes, at the most.
    atLeast: 3,
    run: (text) => wink.readDoc(text).entities().out(its.detail).length,
  },
  { name: 'compromise: its numbers', atLeast: 20, run: (text) => nlp(text).numbers().length },
  {
    name: 'recognizers-text: its numbers',
    atLeast: 20,
    run: (text) => recognizers.recognizeNumber(text, recognizers.Culture.English).length,
  },
]
