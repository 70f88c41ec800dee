import { parseSync, Visitor, type Node } from 'oxc-parser';

/** What the rules ask of a source file, read from its syntax tree: no comment or string can mislead them. */
export interface Facts {
  /** Every module it names: value or type, static or dynamic, re-exported, or as a worker's address. */
  imports: string[];
  /** Every `object.property` of two plain names, `new Date()` without arguments, and `.listen()`. */
  uses: Set<string>;
  /** Every text in quotes or backticks. */
  texts: string[];
  /** Texts that would stand on a screen as they are: between tags, and in attributes that are read out. */
  screenTexts: string[];
}

const spokenAttributes = new Set(['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title']);

export function readFacts(path: string, code: string): Facts {
  const { program, errors } = parseSync(path, code);
  const [error] = errors;
  if (error) throw new Error(`${path} does not parse: ${error.message}`);
  const facts: Facts = { imports: [], uses: new Set(), texts: [], screenTexts: [] };

  const importFrom = (source: Node | null | undefined) => {
    const specifier = textOf(source);
    if (specifier !== null) facts.imports.push(specifier);
    // An address put together at run time cannot be checked, so it is a trespass of its own.
    else if (source) facts.imports.push('(computed)');
  };
  new Visitor({
    ImportDeclaration: (node) => importFrom(node.source),
    ExportNamedDeclaration: (node) => importFrom(node.source),
    ExportAllDeclaration: (node) => importFrom(node.source),
    ImportExpression: (node) => importFrom(node.source),
    TSImportType: (node) => importFrom(node.source),
    TSExternalModuleReference: (node) => importFrom(node.expression),
    NewExpression: (node) => {
      const name = nameOf(node.callee);
      const [first, second] = node.arguments;
      if (name === 'Date' && !first) facts.uses.add('new Date()');
      if (name === 'URL' && second && isImportMetaUrl(second) && textOf(first)?.match(/\.tsx?$/))
        importFrom(first);
    },
    CallExpression: (node) => {
      const name = nameOf(node.callee);
      if (name === 'require') importFrom(node.arguments[0]);
      if (name !== null) facts.uses.add(`${name}()`);
      if (node.callee.type === 'MemberExpression') facts.uses.add(`.${nameOf(node.callee.property) ?? ''}()`);
    },
    MemberExpression: (node) => {
      const object = nameOf(node.object);
      const property = nameOf(node.property) ?? textOf(node.property);
      if (object !== null && property !== null) facts.uses.add(`${object}.${property}`);
    },
    Literal: (node) => {
      if (typeof node.value === 'string') facts.texts.push(node.value);
    },
    TemplateElement: (node) => {
      facts.texts.push(node.value.cooked ?? node.value.raw);
    },
    JSXText: (node) => {
      facts.screenTexts.push(node.value.trim());
    },
    JSXAttribute: (node) => {
      const text = textOf(node.value);
      if (text !== null && node.name.type === 'JSXIdentifier' && spokenAttributes.has(node.name.name)) {
        facts.screenTexts.push(text);
      }
    },
  }).visit(program);
  return facts;
}

function nameOf(node: Node): string | null {
  return node.type === 'Identifier' ? node.name : null;
}

function textOf(node: Node | null | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

function isImportMetaUrl(node: Node): boolean {
  return (
    node.type === 'MemberExpression' && node.object.type === 'MetaProperty' && nameOf(node.property) === 'url'
  );
}
