import type { Catalogue } from "#app/locales/catalogue";
import { shell } from "./shell";

export const vietnamese: Catalogue = { shell };
