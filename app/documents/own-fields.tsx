/** What is said of one chosen file alone: its title, and where there are several, its kind and language. */
import { languageCodes } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import type { ChosenFile } from "./chosen-file";
import { documentKinds } from "./kinds";
import type { Upload } from "./use-upload";

/** `alone`: it is the only one, and the form below says its kind and language. */
export function OwnFields({ chosen, upload, alone }: { chosen: ChosenFile; upload: Upload; alone: boolean }) {
  const t = useText();
  const { fields, progress } = t.documents;
  const { key, file, title, kind, language } = chosen;
  const name = file.name;
  return (
    <div className="chosen-fields">
      <label className="whole">
        {fields.title}
        <input
          className="input"
          aria-label={progress.titleOf(name)}
          value={title}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => upload.say(key, { title: event.currentTarget.value })}
        />
      </label>
      {alone && kind === null && language === null ? null : (
        <>
          <label>
            {fields.kind}
            <select
              className="input"
              aria-label={progress.kindOf(name)}
              value={kind ?? upload.ofAll.kind}
              onChange={(event) => upload.say(key, { kind: event.currentTarget.value })}
            >
              <option value="">{t.ui.blank}</option>
              {documentKinds.map((one) => (
                <option key={one} value={one}>
                  {t.documentsCard.kinds[one]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {fields.language}
            <select
              className="input"
              aria-label={progress.languageOf(name)}
              value={language ?? upload.ofAll.language}
              onChange={(event) => upload.say(key, { language: event.currentTarget.value })}
            >
              <option value="">{t.documents.notSaid}</option>
              {languageCodes.map((one) => (
                <option key={one} value={one}>
                  {t.languages[one]}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </div>
  );
}
