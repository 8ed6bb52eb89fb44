// Which state of the schemas and of the prose vocabulary a version was frozen under.

/**
 * Recorded with every published version. Raise it when a schema of a citable type or the vocabulary grows after a release,
 * and keep a frozen file of each number: a test builds the site with all of them.
 */
export const schemaVersion = 2;
