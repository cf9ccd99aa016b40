/** Makes every language available on the server: imported once by the entry, and by commands and mails that need words. */
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { provideCatalogue } from "#app/platform/text";

provideCatalogue("en", english);
provideCatalogue("vi", vietnamese);
