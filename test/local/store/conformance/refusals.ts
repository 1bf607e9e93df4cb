/** Tests by the reason why they do not pass. */
type ByReason = Readonly<Record<string, readonly string[]>>;

const byName = (reasons: ByReason): ReadonlyMap<string, string> =>
  new Map(Object.entries(reasons).flatMap(([reason, names]) => names.map((name) => [name, reason] as const)));

/** What the Node.js driver does otherwise than the specification asks, whatever server it talks to. */
export const driverDifferences = byName({
  'the driver leaves out bypassDocumentValidation: false': [
    'bypassDocumentValidation: Aggregate with $out passes bypassDocumentValidation: false',
    'bypassDocumentValidation: BulkWrite passes bypassDocumentValidation: false',
    'bypassDocumentValidation: FindOneAndReplace passes bypassDocumentValidation: false',
    'bypassDocumentValidation: FindOneAndUpdate passes bypassDocumentValidation: false',
    'bypassDocumentValidation: InsertMany passes bypassDocumentValidation: false',
  ],
  'the driver gives a document with _id: null an _id of its own': [
    'create-null-ids: inserting _id with type null via insertOne',
    'create-null-ids: inserting _id with type null via insertMany',
    'create-null-ids: inserting _id with type null via bulkWrite',
  ],
});

/** What the embedded store refuses by name. A MongoDB server passes these. */
export const storeRefusals = byName({
  collation: [
    'aggregate-collation: Aggregate with collation',
    'bulkWrite-collation: BulkWrite with delete operations and collation',
    'bulkWrite-collation: BulkWrite with update operations and collation',
    'count-collation: Count documents with collation',
    'count-collation: Deprecated count with collation',
    'deleteMany-collation: DeleteMany when many documents match with collation',
    'deleteOne-collation: DeleteOne when many documents matches with collation',
    'distinct-collation: Distinct with a collation',
    'find-collation: Find with a collation',
    'findOneAndDelete-collation: FindOneAndDelete when one document matches with collation',
    'findOneAndReplace-collation: FindOneAndReplace when one document matches with collation returning the document after modification',
    'findOneAndUpdate-collation: FindOneAndUpdate when many documents match with collation returning the document before modification',
    'replaceOne-collation: ReplaceOne when one document matches with collation',
    'updateMany-collation: UpdateMany when many documents match with collation',
    'updateOne-collation: UpdateOne when one document matches with collation',
  ],
  'fail points (a test command of MongoDB)': [
    'bulkWrite-errorResponse: bulkWrite operations support errorResponse assertions',
    'deleteOne-errorResponse: delete operations support errorResponse assertions',
    'estimatedDocumentCount: estimatedDocumentCount errors correctly--command error',
    'estimatedDocumentCount: estimatedDocumentCount errors correctly--socket error',
    'insertOne-errorResponse: insert operations support errorResponse assertions',
    'updateOne-errorResponse: update operations support errorResponse assertions',
  ],
  views: ['estimatedDocumentCount: estimatedDocumentCount works correctly on views'],
  validators: ['findOneAndUpdate-errorResponse: findOneAndUpdate document validation errInfo is accessible'],
});
