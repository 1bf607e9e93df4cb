/** When to look at the request again; `null` when only somebody else can bring it forward. */
export type NextLook = Date | null;
