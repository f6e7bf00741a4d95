/**
 * What the editor draws between the letters (other people's carets, names and labels before a line) is no text. A
 * browser that splits or joins lines by itself may copy such an element, and its copy is unknown to the editor, which
 * would then read somebody's name as something that was typed.
 */
import { Extension } from '@tiptap/core';
import { DOMParser, type ParseRule, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

const drawn: ParseRule[] = [
  { tag: '.ProseMirror-widget', ignore: true },
  { tag: '.caret-of-other', ignore: true },
];

export const OwnMarks = Extension.create({
  name: 'ownMarks',
  addProseMirrorPlugins() {
    return [new Plugin({ props: { domParser: parserFor(this.editor.schema) } })];
  },
});

function parserFor(schema: Schema): DOMParser {
  return new DOMParser(schema, [...drawn, ...DOMParser.fromSchema(schema).rules]);
}
