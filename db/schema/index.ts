/** Every table, by area. Only shapes live here: no queries, no rules. */
export * from "./access";
export * from "./agreements";
export * from "./comments";
export * from "./commitments";
export * from "./documents";
export * from "./imports";
export * from "./mail";
export * from "./organisations";
export * from "./people";
export * from "./pilots";
export * from "./reference";
export * from "./reminders";
export * from "./reports";
export * from "./upkeep";
export * from "./visits";
export * from "./work";
