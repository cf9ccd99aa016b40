/** How a preview is asked for, and how far it looks. For browser and server. */

export const previewDays = 60;
/** So many deadlines, the earliest first. */
export const previewLimit = 500;

/** The button that asks for one sends the form as an address, with this name. */
export const previewName = "preview";
