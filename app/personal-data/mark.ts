/** What stands where the name of an erased person stood: nothing personal, in both languages of the office, each with a number of its own. */
export const erasedMark = (id: string) => `[đã xóa · erased ${id.slice(0, 8)}]`;
