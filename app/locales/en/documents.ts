/** Documents of any record: bringing in, versions, text, originals. */
export const documents = {};
