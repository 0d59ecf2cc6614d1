import ts from 'typescript';

const { TypeFlags } = ts;
const TEXT = TypeFlags.StringLike | TypeFlags.NumberLike;
const NOTHING = TypeFlags.Null | TypeFlags.Undefined | TypeFlags.BooleanLike;

/** Whether something of this type is drawn as text, or as nothing. */
const isText = (type, checker) => {
  const parts = type.isUnion() ? type.types : [type];
  if (parts.some((part) => checker.isArrayType(part))) {
    return parts.some((part) => checker.getTypeArguments(part).some((of) => isText(of, checker)));
  }
  return (
    parts.some(({ flags }) => (flags & TEXT) !== 0) &&
    parts.every(({ flags }) => (flags & (TEXT | NOTHING)) !== 0)
  );
};

/** What may come to be drawn by an expression: of a choice, each thing that it chooses from. */
const drawnBy = (expression) => {
  if (expression.type === 'ConditionalExpression') {
    return [...drawnBy(expression.consequent), ...drawnBy(expression.alternate)];
  }
  if (expression.type === 'LogicalExpression') {
    const { operator, left, right } = expression;
    return operator === '&&' ? drawnBy(right) : [...drawnBy(left), ...drawnBy(right)];
  }
  return [expression];
};

const isBlank = (child) => child.type === 'JSXText' && child.value.trim() === '';
const isSpace = (child) =>
  child.type === 'JSXExpressionContainer' &&
  (child.expression.type === 'JSXEmptyExpression' ||
    (child.expression.type === 'Literal' && String(child.expression.value).trim() === ''));

/**
 * A text that can change or go away is the only child of an element. Beside others it would be a
 * node that translation by the browser replaces, out of React's sight.
 */
export const textInOwnElement = {
  meta: {
    type: 'problem',
    fixable: 'code',
    schema: [],
    messages: {
      mixed: 'A text that may change stands in an element of its own: wrap it in a <span>.',
    },
  },
  create(context) {
    const { parserServices } = context.sourceCode;
    const checker = parserServices.program.getTypeChecker();
    const textOf = (node) => context.sourceCode.getText(node);
    const wrap = ({ expression }, fixer) =>
      expression.type === 'LogicalExpression' && expression.operator === '&&'
        ? fixer.replaceText(expression.right, `<span>{${textOf(expression.right)}}</span>`)
        : fixer.replaceText(expression.parent, `<span>{${textOf(expression)}}</span>`);
    const check = ({ children, type }) => {
      const real = children.filter((child) => !isBlank(child) && !isSpace(child));
      // A fragment is no element: what is in it stands among its neighbours.
      if (real.length < 2 && type === 'JSXElement') return;
      for (const child of real) {
        if (child.type !== 'JSXExpressionContainer') continue;
        const types = drawnBy(child.expression).map(parserServices.getTypeAtLocation);
        if (!types.some((type) => isText(type, checker))) continue;
        context.report({ node: child, messageId: 'mixed', fix: (fixer) => wrap(child, fixer) });
      }
    };
    return { JSXElement: check, JSXFragment: check };
  },
};
