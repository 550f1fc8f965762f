// A translator of the browser puts each piece of text into elements of its own. React then no longer finds a text node that stands
// beside other nodes: removing it throws, and its figure stays as it was. The only child of an element it writes anew.

import ts from 'typescript';

const TEXT = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike;

/** Says whether a value of this type may be rendered as text. What may be any node, such as children, is left to its maker. */
function mayBeText(type, checker) {
  const parts = type.isUnion() ? type.types : [type];
  if (parts.some(({ flags }) => flags & ts.TypeFlags.BigIntLike)) return false;
  return parts.some((part) => {
    if (checker.isArrayType(part)) return mayBeText(checker.getTypeArguments(part)[0], checker);
    return Boolean(part.flags & TEXT) && !(part.isStringLiteral() && part.value === '');
  });
}

const rule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      whole:
        'Text beside other nodes breaks in a translated page: give it an element of its own, or make it one string.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const isText = (child) => {
      if (child.type === 'JSXText') return true;
      if (child.type !== 'JSXExpressionContainer') return false;
      return mayBeText(services.getTypeAtLocation(child.expression), checker);
    };
    const isBlank = (child) =>
      (child.type === 'JSXText' && child.value.trim() === '') ||
      (child.type === 'JSXExpressionContainer' &&
        (child.expression.type === 'JSXEmptyExpression' || child.expression.value === ' '));
    const check = (node) => {
      const children = node.children.filter((child) => !isBlank(child));
      // The child of a fragment stands beside whatever the fragment stands beside.
      if (children.length < 2 && node.type !== 'JSXFragment') return;
      for (const child of children) if (isText(child)) context.report({ node: child, messageId: 'whole' });
    };
    return { JSXElement: check, JSXFragment: check };
  },
};

export const wholeText = {
  files: ['src/**/*.tsx'],
  ignores: ['**/*.test.tsx'],
  plugins: { 'digit-lab': { rules: { 'whole-text': rule } } },
  rules: { 'digit-lab/whole-text': 'error' },
};
