import type { Like } from "#app/locales/catalogue";
import type { shell as model } from "#app/locales/en/shell";

export const shell: Like<typeof model> = {
  product: "Entente",
  skipToContent: "Chuyển đến nội dung",
};
