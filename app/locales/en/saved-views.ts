/** Views kept under a name. */
export const savedViews = {
  menu: "Saved views",
  mine: "My views",
  byColleagues: "Shared by colleagues",
  by: (name: string) => `shared by ${name}`,
  sharedMark: "shared",
  noneYet: "No view is saved yet. Filter and sort what you need, then save it under a name.",
  save: "Save this view",
  manage: "Manage my views",

  pages: { "/pipeline": "Pipeline", "/agreements": "Agreements" },
  newTitle: "Save a view",
  newLead:
    "A view keeps the filter, the order and the way of looking at it. What it shows is read anew each time it is opened.",
  name: "Name",
  nameHint: "It stands in the menu of saved views",
  shared: "Share it with colleagues",
  sharedHint: "Everybody in the office is offered the name and the filter. Each of them sees only what they may see.",
  page: "Page",
  opens: "Opens",
  saveButton: "Save the view",

  title: "My views",
  lead: "The views you saved. Those you share stand in the menus of your colleagues too.",
  caption: (count: number) => (count === 1 ? "1 view" : `${count} views`),
  who: "Offered to",
  onlyMe: "You alone",
  everybody: "Everybody in the office",
  actions: "Change",
  change: "Change",
  delete: "Delete",
  about: (name: string) => ` (${name})`,
  none: "You have not saved a view yet",
  noneText:
    "Open the pipeline or the list of agreements, filter it, and choose “Save this view” in the menu of saved views.",
  toPipeline: "Open the pipeline",
  deleted: (name: string) => `“${name}” is deleted.`,
  undo: "Bring it back",

  changeTitle: (name: string) => `Change “${name}”`,
  saveChanges: "Save the changes",

  wrongTitle: "This address cannot be saved",
  wrong:
    "Only addresses of the pipeline and of the list of agreements are kept as views, and this one asks for something they do not have.",
  wrongAction: "Open the pipeline",
} as const;
