/** Going through the agreements of an organisation that ended. */
export const succession = {};
