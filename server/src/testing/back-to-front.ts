import {
  SelectQueryNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely';

/**
 * Turns the rows of every query round that does not say in which order it wants them: a database
 * may give them in any, and mostly gives them in the order that a careless reader hopes for.
 */
export class BackToFront implements KyselyPlugin {
  readonly #unordered = new WeakSet<QueryId>();

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    if (SelectQueryNode.is(node) && node.orderBy === undefined) this.#unordered.add(queryId);
    return node;
  }

  transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const { queryId, result } = args;
    if (!this.#unordered.has(queryId)) return Promise.resolve(result);
    return Promise.resolve({ ...result, rows: result.rows.toReversed() });
  }
}
