// How the built command makes its regular expressions. The source writes them plainly; this rewrites them on the way into the bundle.
//
// V8 compiles an expression to bytecode when it is first asked, improves that in a slow pass, and compiles it again, to machine code, at
// the second use: of the several hundred that read one report, a third of the time. Asked of a text of a thousand characters or more, it
// is compiled to machine code at once (`JSRegExp::kTierUpForSubjectLengthValue` in V8's source). So each expression is made when it is
// first needed, and asked of such a text before any other. V8 has a setting for the same, but to change it in a running process makes
// V8 crash now and then: an expression that Node itself has used before is then run in the wrong way.
import { readFile } from 'node:fs/promises'
import { types as t, transformAsync } from '@babel/core'

const RUNTIME = 'compiled-expressions'

/** The text is as long as V8 asks for. Its middle is what V8 takes as a sample of the language; the rest is passed over quickly. */
const runtime = `
const words = 'The local authority told us that 45% of people in the area were satisfied with their care, and carers had waited less in 2024.'
const edge = '\\n'.repeat(500)
const sample = edge + words + edge
export function compiled(expression) {
  expression.test(sample)
  expression.lastIndex = 0
  return expression
}`

/** An esbuild plugin: the expressions in the files that match the filter are compiled once, when they are first used. */
export function compileExpressionsOnce(filter) {
  return {
    name: 'compile-expressions-once',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${RUNTIME}$`) }, () => ({ path: RUNTIME, namespace: RUNTIME }))
      onLoad({ filter: /.*/, namespace: RUNTIME }, () => ({ contents: runtime }))
      onLoad({ filter }, async ({ path }) => {
        const { code } = await transformAsync(await readFile(path, 'utf8'), {
          babelrc: false,
          configFile: false,
          parserOpts: { plugins: ['typescript'] },
          plugins: [rewrite],
        })
        return { contents: code, loader: 'ts' }
      })
    },
  }
}

function rewrite() {
  return {
    visitor: {
      Program: {
        enter(program, state) {
          state.compiled = program.scope.generateUidIdentifier('compiled')
          state.used = false
          state.declarations = []
        },
        exit(program, { compiled, used, declarations }) {
          if (!used) return
          program.node.body.push(...declarations)
          const specifier = t.importSpecifier(compiled, t.identifier('compiled'))
          program.node.body.unshift(t.importDeclaration([specifier], t.stringLiteral(RUNTIME)))
        },
      },
      RegExpLiteral: visit,
      NewExpression(path, state) {
        if (path.get('callee').isIdentifier({ name: 'RegExp' })) visit(path, state)
      },
    },
  }
}

function visit(path, state) {
  if (path.node.isSeen) return
  path.node.isSeen = true
  const { parentPath } = path
  const made = () => {
    state.used = true
    return t.callExpression(state.compiled, [path.node])
  }
  if (path.getFunctionParent() !== null) {
    // What is built anew each time may differ each time; and shared between calls, an expression that remembers its place would carry it
    // from one to the next.
    if (path.isRegExpLiteral() && !/[gy]/.test(path.node.flags)) path.replaceWith(keptOnUse(path, made(), state))
    return
  }
  const binding = constantOf(path)
  if (binding !== null) makeOnUse(path, binding, made(), state)
  else if (parentPath.isObjectProperty({ computed: false })) {
    const value = t.returnStatement(keptOnUse(path, made(), state))
    parentPath.replaceWith(t.objectMethod('get', parentPath.node.key, [], t.blockStatement([value])))
  }
  // What other modules import. Elements of lists and what functions are given stay as they are.
  else if (parentPath.isVariableDeclarator()) path.replaceWith(made())
}

/** The expression in a variable of its own, made at the first use. */
function keptOnUse(path, made, { declarations }) {
  const own = path.scope.getProgramParent().generateUidIdentifier('expression')
  declarations.push(t.variableDeclaration('var', [t.variableDeclarator(own)]))
  return t.logicalExpression('??', own, t.assignmentExpression('=', own, made))
}

/** The constant of the module that holds nothing but the expression, where nobody else can see it. */
function constantOf(path) {
  const { parentPath } = path
  if (!parentPath.isVariableDeclarator() || !t.isIdentifier(parentPath.node.id)) return null
  const statement = parentPath.parentPath
  if (!statement.parentPath.isProgram() || statement.node.declarations.length !== 1) return null
  const binding = path.scope.getBinding(parentPath.node.id.name)
  return binding?.constant === true ? binding : null
}

/** Leaves the constant empty and has each place that reads it make it where nobody has. */
function makeOnUse(path, binding, made, { declarations }) {
  const { name } = binding.identifier
  const make = path.scope.getProgramParent().generateUidIdentifier(`make_${name}`)
  for (const reference of binding.referencePaths) {
    const value = t.logicalExpression('??', t.identifier(name), t.callExpression(make, []))
    if (reference.parentPath.isObjectProperty({ shorthand: true })) reference.parentPath.node.shorthand = false
    reference.replaceWith(value)
  }
  const value = t.returnStatement(t.assignmentExpression('=', t.identifier(name), made))
  declarations.push(t.functionDeclaration(make, [], t.blockStatement([value])))
  const statement = path.parentPath.parentPath
  statement.node.kind = 'var'
  path.remove()
}
